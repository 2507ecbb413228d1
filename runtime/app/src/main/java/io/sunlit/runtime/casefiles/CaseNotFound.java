package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/** There is no such case, or not for this reader: the two are told alike. */
public final class CaseNotFound extends Refusal {

  public CaseNotFound(CaseNumber number) {
    super(Kind.NOT_FOUND, "case-not-found", "Case " + number + " not found", number.value());
  }
}
