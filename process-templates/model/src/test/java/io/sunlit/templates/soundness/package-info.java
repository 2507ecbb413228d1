@NullMarked
package io.sunlit.templates.soundness;

import org.jspecify.annotations.NullMarked;
