package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/** The case is not so far that this document could be issued. */
public final class DocumentNotDue extends Refusal {

  DocumentNotDue(CaseNumber number, DocumentKind kind) {
    super(
        Kind.CONFLICT,
        "document-not-due",
        "Expected case %s to be due for %s, but it is not".formatted(number, kind),
        number.value());
  }
}
