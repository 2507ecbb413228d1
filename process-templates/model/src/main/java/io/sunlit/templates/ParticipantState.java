package io.sunlit.templates;

/** Where a participant of a joint approval stands. */
public enum ParticipantState {
  /** Its sub-case is open. */
  WAITING,
  /** Its sub-case was decided in favour. */
  AGREED,
  /** Its sub-case was refused or not accepted. */
  REFUSED,
  /** The result exists already, so that nothing was opened. */
  ALREADY_HELD,
  /** Its condition does not hold: it does not take part. */
  NOT_APPLICABLE,
  /** Its sub-case was stopped because the outcome was settled without it. */
  STOPPED
}
