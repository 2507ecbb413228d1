package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/** A case file is not in the state that an act demands, for instance accepted already. */
public final class CaseNotInState extends Refusal {

  CaseNotInState(CaseNumber number, String act, CaseState expected, CaseState actual) {
    super(
        Kind.CONFLICT,
        "case-not-in-state",
        "Expected to %s case %s in state %s, but it is %s".formatted(act, number, expected, actual),
        number.value());
  }
}
