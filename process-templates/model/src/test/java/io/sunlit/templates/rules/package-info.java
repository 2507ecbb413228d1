@NullMarked
package io.sunlit.templates.rules;

import org.jspecify.annotations.NullMarked;
