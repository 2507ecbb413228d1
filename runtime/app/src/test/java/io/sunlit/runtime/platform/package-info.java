/** Tests of the whole platform: application, engine, database and browser, all real. */
@NullMarked
package io.sunlit.runtime.platform;

import org.jspecify.annotations.NullMarked;
