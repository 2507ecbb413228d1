package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/** There is no such document on the case, or no such kind. */
public final class DocumentNotIssued extends Refusal {

  DocumentNotIssued(CaseNumber number, String kind) {
    super(
        Kind.NOT_FOUND,
        "document-not-issued",
        "Expected document %s on case %s, but it was not issued".formatted(kind, number),
        number.value());
  }
}
