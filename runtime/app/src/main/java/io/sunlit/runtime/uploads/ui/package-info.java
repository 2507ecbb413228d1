/** The files of forms on the screens: {@link UploadsOfForms} gives them to a form viewer. */
@NamedInterface("ui")
@NullMarked
package io.sunlit.runtime.uploads.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
