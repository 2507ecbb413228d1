/** The board of a joint approval: a card for each participant, wherever a case is shown. */
@NullMarked
package io.sunlit.runtime.jointapproval.ui;

import org.jspecify.annotations.NullMarked;
