package io.sunlit.runtime.jointapproval;

import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.calendar.RunningLimit;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department that takes part in a {@link JointCase}.
 *
 * @param ordinal counts from 1 in the order of the diagram
 * @param itemCode the county's implementation item
 * @param subCase its sub-case, or the case that already holds the result; null if none was opened
 * @param limit when it has to have decided; after it consented by silence, when its document has to
 *     be there, until it is; or null
 * @param pausedOn the day on which its clock was stopped for a supplement, or null while it runs
 * @param silence by which rule its silence counts as consent
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
    @Nullable RunningLimit limit,
    @Nullable LocalDate pausedOn,
    SilenceBasis silence,
    @Nullable String opinion,
    @Nullable Instant settledAt) {

  /** Last day of its limit, or null. */
  public @Nullable LocalDate due() {
    return limit == null ? null : limit.due();
  }

  /** Its item asks for an explicit decision by now: silence is no consent. */
  JointParticipant withoutSilence() {
    return new JointParticipant(
        ordinal,
        department,
        itemCode,
        itemName,
        kind,
        state,
        subCase,
        limit,
        pausedOn,
        SilenceBasis.NONE,
        opinion,
        settledAt);
  }

  JointParticipant settled(ParticipantState state, @Nullable String opinion, Instant at) {
    return with(state, subCase, limit, null, opinion, at);
  }

  /**
   * 默认同意: its silence counts as consent; the approval document is owed.
   *
   * @param owed within which it is issued in time
   */
  JointParticipant consented(String opinion, Instant at, RunningLimit owed) {
    return with(ParticipantState.DEEMED_CONSENT, subCase, owed, null, opinion, at);
  }

  /** 补正: it still waits, but its clock stands. */
  JointParticipant supplementing(LocalDate day) {
    return with(ParticipantState.SUPPLEMENTING, subCase, limit, day, null, null);
  }

  /** The clock goes on, within the given limit. */
  JointParticipant resumed(@Nullable RunningLimit limit) {
    return with(ParticipantState.WAITING, subCase, limit, null, null, null);
  }

  /** The old opinion is void; a new one is waited for. */
  JointParticipant reopened(CaseNumber subCase, @Nullable RunningLimit limit) {
    return with(ParticipantState.WAITING, subCase, limit, null, null, null);
  }

  /** Whether it gave an opinion in a sub-case of its own, which can be asked for again. */
  public boolean mayBeAskedAgain() {
    return switch (state) {
      case AGREED, AGREED_WITH_GAPS, DEEMED_CONSENT, REFUSED, NOT_ACCEPTED, WITHDRAWN ->
          subCase != null;
      case WAITING, SUPPLEMENTING, ALREADY_HELD, NOT_APPLICABLE, STOPPED -> false;
    };
  }

  private JointParticipant with(
      ParticipantState state,
      @Nullable CaseNumber subCase,
      @Nullable RunningLimit limit,
      @Nullable LocalDate pausedOn,
      @Nullable String opinion,
      @Nullable Instant at) {
    return new JointParticipant(
        ordinal,
        department,
        itemCode,
        itemName,
        kind,
        state,
        subCase,
        limit,
        pausedOn,
        silence,
        opinion,
        at);
  }
}
