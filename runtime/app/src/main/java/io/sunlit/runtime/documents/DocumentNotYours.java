package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Refusal;

/**
 * Only officers of a department that handles the case issue its documents; others may read them.
 */
public final class DocumentNotYours extends Refusal {

  DocumentNotYours(CaseNumber number) {
    super(
        Kind.FORBIDDEN,
        "document-not-yours",
        "Expected an officer of a department that handles case " + number,
        number.value());
  }
}
