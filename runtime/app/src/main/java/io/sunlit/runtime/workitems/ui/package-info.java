/** The screens of work items: the inbox, and the page on which a step is done. */
@NullMarked
package io.sunlit.runtime.workitems.ui;

import org.jspecify.annotations.NullMarked;
