@NullMarked
package io.sunlit.templates;

import org.jspecify.annotations.NullMarked;
