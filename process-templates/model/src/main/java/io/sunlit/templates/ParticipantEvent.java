package io.sunlit.templates;

/** What can happen to one participant of a joint approval while the others go on. */
public enum ParticipantEvent {
  /** 退回: its sub-case goes back to an earlier step. */
  RETURNED("returned", ParticipantState.WAITING),
  /** 补正: it asks the applicant for materials. */
  SUPPLEMENT("supplement", ParticipantState.SUPPLEMENTING),
  /** 撤回: the applicant takes this part of the application back. */
  WITHDRAWN("withdrawn", ParticipantState.WITHDRAWN),
  /** 重新办理: its decision is taken back before the outcome was settled. */
  REOPENED("reopened", ParticipantState.WAITING);

  private final String code;
  private final ParticipantState state;

  ParticipantEvent(String code, ParticipantState state) {
    this.code = code;
    this.state = state;
  }

  /** The code as it stands in {@code join-policies.yaml}. */
  public String code() {
    return code;
  }

  /** Where the participant stands afterwards. */
  public ParticipantState state() {
    return state;
  }
}
