package io.sunlit.runtime.documents;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseState;
import java.util.Arrays;
import java.util.Optional;

/** A kind of document that the law has an organ hand out on a case. */
public enum DocumentKind {
  /** 受理通知书 (行政许可法 art. 32). */
  ACCEPTANCE_NOTICE("acceptance-notice"),
  /** 补正告知书: everything that is missing, told once (art. 32 no. 4). */
  SUPPLEMENT_NOTICE("supplement-notice"),
  /** 不予受理决定书 (art. 32 no. 1 and 2). */
  ACCEPTANCE_REFUSAL("acceptance-refusal"),
  /** 准予决定书 (art. 38). */
  APPROVAL("approval"),
  /** 不予许可决定书, with reasons and remedies (art. 38). */
  REFUSAL("refusal");

  private final String code;

  DocumentKind(String code) {
    this.code = code;
  }

  /** As it is written in file names and addresses. */
  public String code() {
    return code;
  }

  public static Optional<DocumentKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** Whether the case is so far that this document is due. */
  public boolean isDue(CaseFile file) {
    return switch (this) {
      case ACCEPTANCE_NOTICE -> file.acceptedOn() != null && file.header().parent() == null;
      case SUPPLEMENT_NOTICE -> file.state() == CaseState.RECEIVED;
      case ACCEPTANCE_REFUSAL -> file.state() == CaseState.NOT_ACCEPTED;
      case APPROVAL -> file.state() == CaseState.APPROVED;
      case REFUSAL -> file.state() == CaseState.REFUSED;
    };
  }
}
