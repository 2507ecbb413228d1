package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter (办件) from intake to decision. Guards its own transitions; every transition adds to the
 * history. Kept by {@link CaseFiles}.
 */
public final class CaseFile {

  /**
   * What never changes.
   *
   * @param itemVersion the version of the item that this case keeps to its end; null if it is of
   *     the time before versions were noted
   * @param department code of the department that implements the item
   * @param publicationId the publication that this case keeps to its end
   * @param parent the case whose joint approval opened this one, or null
   * @param application the cleaned application as JSON
   * @param queryCode with it and the number the applicant asks for the status
   */
  public record Header(
      TenantId tenant,
      CaseNumber number,
      String itemCode,
      String itemName,
      @Nullable Integer itemVersion,
      String department,
      String publicationId,
      @Nullable CaseNumber parent,
      Applicant applicant,
      String application,
      String queryCode,
      Instant receivedAt) {}

  /** Where it stands. */
  record Standing(
      CaseState state,
      @Nullable LocalDate acceptedOn,
      @Nullable RunningLimit promised,
      @Nullable RunningLimit statutory,
      @Nullable Instant decidedAt,
      @Nullable Instant closedAt,
      int historyLength,
      String historyHash) {

    static final Standing NEW =
        new Standing(CaseState.RECEIVED, null, null, null, null, null, 0, HistoryEntry.NO_HASH);

    Standing accepted(
        LocalDate day, @Nullable RunningLimit promised, @Nullable RunningLimit statutory) {
      return new Standing(
          CaseState.ACCEPTED, day, promised, statutory, null, null, historyLength, historyHash);
    }

    Standing promised(@Nullable RunningLimit limit) {
      return new Standing(
          state, acceptedOn, limit, statutory, decidedAt, closedAt, historyLength, historyHash);
    }

    Standing decided(CaseState state, Instant at) {
      return new Standing(
          state, acceptedOn, promised, statutory, at, closedAt, historyLength, historyHash);
    }

    Standing closed(Instant at) {
      return new Standing(
          state, acceptedOn, promised, statutory, decidedAt, at, historyLength, historyHash);
    }

    Standing told(int length, String hash) {
      return new Standing(
          state, acceptedOn, promised, statutory, decidedAt, closedAt, length, hash);
    }
  }

  private final Header header;
  private final List<HistoryEntry> newEntries = new ArrayList<>();
  private Standing standing;

  CaseFile(Header header, Standing standing) {
    this.header = header;
    this.standing = standing;
  }

  /** Opens a case file that was just handed in. */
  static CaseFile takenIn(Header header, Actor by) {
    CaseFile file = new CaseFile(header, Standing.NEW);
    file.append(
        HistoryKind.TAKEN_IN,
        by,
        header.receivedAt(),
        null,
        null,
        null,
        null,
        header.application());
    return file;
  }

  /**
   * Takes the case on: the promised and the statutory clock start on the given day.
   *
   * @throws CaseNotInState if the case is not waiting for acceptance
   */
  public void accept(
      Actor by,
      Instant at,
      LocalDate day,
      @Nullable RunningLimit promised,
      @Nullable RunningLimit statutory) {
    demand("accept", CaseState.RECEIVED);
    standing = standing.accepted(day, promised, statutory);
    append(HistoryKind.ACCEPTED, by, at, null, null, null, null, null);
  }

  /** Accepts a sub-case together with its parent; its own limit is the participant's. */
  void acceptWithParent(Instant at, LocalDate day, @Nullable RunningLimit due) {
    demand("accept", CaseState.RECEIVED);
    standing = standing.accepted(day, due, null);
    append(HistoryKind.ACCEPTED, Actor.SYSTEM, at, null, null, null, null, null);
  }

  /**
   * The promised limit of a sub-case, as its joint approval has it now.
   *
   * @param limit null while its clock stands
   */
  public void promise(@Nullable RunningLimit limit) {
    standing = standing.promised(limit);
  }

  /**
   * 不予受理.
   *
   * @throws CaseNotInState if the case is not waiting for acceptance
   */
  public void refuseAcceptance(Actor by, Instant at, String reason) {
    demand("refuse acceptance of", CaseState.RECEIVED);
    decide(CaseState.NOT_ACCEPTED, HistoryKind.NOT_ACCEPTED, by, at, reason);
  }

  /**
   * 准予.
   *
   * @throws CaseNotInState if the case is not accepted, or decided already
   */
  public void approve(Actor by, Instant at, @Nullable String reason) {
    demand("approve", CaseState.ACCEPTED);
    decide(CaseState.APPROVED, HistoryKind.APPROVED, by, at, reason);
  }

  /**
   * 不予许可.
   *
   * @throws CaseNotInState if the case is not accepted, or decided already
   */
  public void refuse(Actor by, Instant at, String reason) {
    demand("refuse", CaseState.ACCEPTED);
    decide(CaseState.REFUSED, HistoryKind.REFUSED, by, at, reason);
  }

  /** Stops a sub-case because its joint approval was settled without it; a decided case stays. */
  public boolean stop(Instant at, String reason) {
    if (standing.state.isFinal()) {
      return false;
    }
    decide(CaseState.STOPPED, HistoryKind.STOPPED, Actor.SYSTEM, at, reason);
    return true;
  }

  /** The flow has ended: nothing is left to do. Closing again changes nothing. */
  public void close(Instant at) {
    if (standing.closedAt != null) {
      return;
    }
    standing = standing.closed(at);
    append(HistoryKind.CLOSED, Actor.SYSTEM, at, null, null, null, null, null);
  }

  /** Notes in the history what was done at a step, or at a joint approval. */
  public void note(
      HistoryKind kind,
      Actor by,
      Instant at,
      @Nullable String stepId,
      @Nullable String stepName,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable String data) {
    append(kind, by, at, stepId, stepName, outcome, reason, data);
  }

  private void decide(
      CaseState state, HistoryKind kind, Actor by, Instant at, @Nullable String reason) {
    standing = standing.decided(state, at);
    append(kind, by, at, null, null, null, reason, null);
  }

  private void demand(String act, CaseState expected) {
    if (standing.state != expected) {
      throw new CaseNotInState(header.number(), act, expected, standing.state);
    }
  }

  private void append(
      HistoryKind kind,
      Actor by,
      Instant at,
      @Nullable String stepId,
      @Nullable String stepName,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable String data) {
    Instant to = at.truncatedTo(ChronoUnit.MILLIS);
    int position = standing.historyLength + 1;
    String previous = standing.historyHash;
    String hash =
        HistoryEntry.hash(
            previous,
            position,
            kind,
            to,
            by.username(),
            by.name(),
            stepId,
            stepName,
            outcome,
            reason,
            data);
    newEntries.add(
        new HistoryEntry(
            position,
            kind,
            to,
            by.username(),
            by.name(),
            stepId,
            stepName,
            outcome,
            reason,
            data,
            previous,
            hash));
    standing = standing.told(position, hash);
  }

  public Header header() {
    return header;
  }

  public TenantId tenant() {
    return header.tenant();
  }

  public CaseNumber number() {
    return header.number();
  }

  public CaseState state() {
    return standing.state;
  }

  public @Nullable LocalDate acceptedOn() {
    return standing.acceptedOn;
  }

  /** Last day of the promised limit, or null before acceptance or if nothing is promised. */
  public @Nullable LocalDate promisedDue() {
    return standing.promised == null ? null : standing.promised.due();
  }

  /** Last day of the statutory limit, or null before acceptance or if no law sets one. */
  public @Nullable LocalDate statutoryDue() {
    return standing.statutory == null ? null : standing.statutory.due();
  }

  /** Whether the promised date may still move, because a year that it counts is not published. */
  public boolean promisedProvisional() {
    return standing.promised != null && standing.promised.provisional();
  }

  /** Whether the statutory date may still move, because a year that it counts is not published. */
  public boolean statutoryProvisional() {
    return standing.statutory != null && standing.statutory.provisional();
  }

  public @Nullable Instant decidedAt() {
    return standing.decidedAt;
  }

  public @Nullable Instant closedAt() {
    return standing.closedAt;
  }

  Standing standing() {
    return standing;
  }

  /** Entries that are not stored yet, in order; taking them empties the list. */
  List<HistoryEntry> takeNewEntries() {
    List<HistoryEntry> taken = List.copyOf(newEntries);
    newEntries.clear();
    return taken;
  }
}
