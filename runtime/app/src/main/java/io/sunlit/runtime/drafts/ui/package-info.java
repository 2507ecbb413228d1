/** Drafts on the screens: {@link DraftLine} keeps what is typed into a form. */
@NamedInterface("ui")
@NullMarked
package io.sunlit.runtime.drafts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
