package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/** There is no such case, or not for this reader: the two are told alike. */
public final class CaseNotFound extends Refusal {

  public CaseNotFound(CaseNumber number) {
    this(number.value());
  }

  /**
   * @param asked what was asked for; may be no case number at all
   */
  public CaseNotFound(String asked) {
    super(Kind.NOT_FOUND, "case-not-found", "Case " + asked + " not found", asked);
  }
}
