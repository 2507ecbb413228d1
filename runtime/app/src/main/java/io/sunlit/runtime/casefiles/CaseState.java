package io.sunlit.runtime.casefiles;

/** Where a case file stands in law. Whether its handling has ended is told by its closing time. */
public enum CaseState {
  /** 收到: handed in, acceptance not yet decided. */
  RECEIVED,
  /** 已受理: accepted; the clocks run. */
  ACCEPTED,
  /** 不予受理. */
  NOT_ACCEPTED,
  /** 准予. */
  APPROVED,
  /** 不予许可. */
  REFUSED,
  /** 终止: stopped, because the joint approval was settled without it. */
  STOPPED;

  /** Whether nothing is left to decide. */
  public boolean isFinal() {
    return this != RECEIVED && this != ACCEPTED;
  }
}
