/**
 * Joint approval (并联审批): a parent case waits at one activity while a sub-case for each participant
 * runs; a policy joins their results to one explicit outcome.
 *
 * <p>Listens to {@code StepReached}, {@code CaseDecided}.
 */
@NullMarked
package io.sunlit.runtime.jointapproval;

import org.jspecify.annotations.NullMarked;
