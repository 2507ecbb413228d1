package io.sunlit.runtime.jointapproval;

import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department that takes part in a {@link JointCase}.
 *
 * @param ordinal counts from 1 in the order of the diagram
 * @param itemCode the county's implementation item
 * @param subCase its sub-case, or the case that already holds the result; null if none was opened
 * @param due last day of its limit, or null
 * @param opinion what its decision said, or why it does not take part; null while it waits
 */
public record JointParticipant(
    int ordinal,
    String department,
    String itemCode,
    String itemName,
    ParticipantKind kind,
    ParticipantState state,
    @Nullable CaseNumber subCase,
    @Nullable LocalDate due,
    @Nullable String opinion,
    @Nullable Instant settledAt) {

  JointParticipant settled(ParticipantState state, @Nullable String opinion, Instant at) {
    return new JointParticipant(
        ordinal, department, itemCode, itemName, kind, state, subCase, due, opinion, at);
  }
}
