/**
 * The screens of case files: intake at the window, the list, and the page of a case. Other features
 * link to a case by {@link CasesNavigation}, show one by {@link CaseFolders}, and add to its page
 * by a {@link CasePanel}.
 */
@NamedInterface("ui")
@NullMarked
package io.sunlit.runtime.casefiles.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
