@NullMarked
package io.sunlit.templates.difference;

import org.jspecify.annotations.NullMarked;
