/** The broker that runs beside the application: starts it, watches it, ends it. */
@NullMarked
package io.sunlit.runtime.engine.broker;

import org.jspecify.annotations.NullMarked;
