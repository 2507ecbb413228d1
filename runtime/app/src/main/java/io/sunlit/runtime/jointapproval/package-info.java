/**
 * Joint approval (并联审批): a parent case waits at one activity while a sub-case for each participant
 * runs; a policy joins their results to one explicit outcome. Silence counts as consent where the
 * diagram chose it with its legal basis; while the outcome is open the lead may take a part back or
 * ask for an opinion again.
 *
 * <p>Listens to {@code StepReached}, {@code CaseDecided}, {@code SubCaseMoved}.
 */
@NullMarked
package io.sunlit.runtime.jointapproval;

import org.jspecify.annotations.NullMarked;
