@NullMarked
package io.sunlit.templates.powers;

import org.jspecify.annotations.NullMarked;
