package io.sunlit.runtime.casefiles;

/** What an entry of the history tells. */
public enum HistoryKind {
  TAKEN_IN,
  STEP_DONE,
  DOCUMENT_ISSUED,
  ACCEPTED,
  NOT_ACCEPTED,
  JOINT_OPENED,
  OPINION_GIVEN,
  JOINT_SETTLED,
  APPROVED,
  REFUSED,
  STOPPED,
  INCIDENT,
  CLOSED
}
