/** The shell around the features: sign-in, language, error messages, the frame of the screens. */
@NullMarked
package io.sunlit.runtime.shell;

import org.jspecify.annotations.NullMarked;
