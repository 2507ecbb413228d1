@NullMarked
package io.sunlit.templates.checks;

import org.jspecify.annotations.NullMarked;
