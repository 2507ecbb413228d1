package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/** What is missing is told once (一次性告知, 行政许可法 art. 32 no. 4); a second list is refused. */
public final class SupplementToldAlready extends Refusal {

  SupplementToldAlready(CaseNumber number) {
    super(
        Kind.CONFLICT,
        "supplement-told-already",
        "Expected no supplement notice on case %s, but one was issued".formatted(number),
        number.value());
  }
}
