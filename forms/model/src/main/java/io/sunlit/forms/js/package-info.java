/** JavaScript's values and regular expressions, as form-js uses them. */
@NullMarked
package io.sunlit.forms.js;

import org.jspecify.annotations.NullMarked;
