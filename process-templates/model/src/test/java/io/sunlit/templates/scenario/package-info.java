@NullMarked
package io.sunlit.templates.scenario;

import org.jspecify.annotations.NullMarked;
