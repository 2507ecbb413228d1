package io.sunlit.runtime.hall;

import io.sunlit.runtime.casefiles.CaseState;

/** What the public sees of a case: five words, the last with its result. */
enum PublicStatus {
  RECEIVED,
  IN_PROGRESS,
  NOT_ACCEPTED,
  APPROVED,
  REFUSED,
  STOPPED;

  static PublicStatus of(CaseState state) {
    return switch (state) {
      case RECEIVED -> RECEIVED;
      case ACCEPTED -> IN_PROGRESS;
      case NOT_ACCEPTED -> NOT_ACCEPTED;
      case APPROVED -> APPROVED;
      case REFUSED -> REFUSED;
      case STOPPED -> STOPPED;
    };
  }
}
