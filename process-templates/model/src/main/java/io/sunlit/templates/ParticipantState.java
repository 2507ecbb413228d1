package io.sunlit.templates;

/** Where a participant of a joint approval stands. */
public enum ParticipantState {
  /** Its sub-case is open. */
  WAITING(Counts.OPEN),
  /** Its sub-case waits for materials of the applicant (补正). */
  SUPPLEMENTING(Counts.OPEN),
  /** Its sub-case was decided in favour. */
  AGREED(Counts.FOR),
  /** 容缺通过: decided in favour, materials follow. */
  AGREED_WITH_GAPS(Counts.FOR),
  /** 视为同意: silent beyond its limit or absent, where that counts as consent. */
  DEEMED_CONSENT(Counts.FOR),
  /** Its sub-case was refused. */
  REFUSED(Counts.AGAINST),
  /** 不予受理: its sub-case was not even accepted. */
  NOT_ACCEPTED(Counts.AGAINST),
  /** 撤回: the applicant took this part back. */
  WITHDRAWN(Counts.AGAINST),
  /** The result exists already, so that nothing was opened. */
  ALREADY_HELD(Counts.FOR),
  /** Its condition does not hold: it does not take part. */
  NOT_APPLICABLE(Counts.NOT),
  /** Its sub-case was stopped because the outcome was settled without it. */
  STOPPED(Counts.NOT);

  private enum Counts {
    OPEN,
    FOR,
    AGAINST,
    NOT
  }

  private final Counts counts;

  ParticipantState(Counts counts) {
    this.counts = counts;
  }

  /** Whether its decision is still to come. */
  public boolean isOpen() {
    return counts == Counts.OPEN;
  }

  /** Whether it counts as consent. */
  public boolean isFor() {
    return counts == Counts.FOR;
  }

  /** Whether it counts as refusal. */
  public boolean isAgainst() {
    return counts == Counts.AGAINST;
  }
}
