/**
 * Proves a flow sound or shows the shortest run that goes wrong: the token game of BPMN 2.0.2
 * chapter 13 over processes, sub-processes and the message flows between pools. Conditions are not
 * evaluated: every way out of a gateway may be taken. What each element does is written down in
 * {@link io.sunlit.templates.soundness.NetMoves} and in the page of the check.
 */
@NullMarked
package io.sunlit.templates.soundness;

import org.jspecify.annotations.NullMarked;
