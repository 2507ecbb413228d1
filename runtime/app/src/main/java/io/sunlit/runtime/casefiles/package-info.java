/**
 * Case files (办件): intake, acceptance, decision, and the append-only history of each matter.
 *
 * <p>Publishes {@link CaseDecided}. Listens to {@code FlowEnded}, {@code FlowIncident}.
 */
@NullMarked
package io.sunlit.runtime.casefiles;

import org.jspecify.annotations.NullMarked;
