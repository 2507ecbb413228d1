package io.sunlit.runtime.documents;

import io.sunlit.tenants.Refusal;
import java.util.List;

/** A document template has marks or placeholders that nobody knows. */
public final class DocumentTemplateUnreadable extends Refusal {

  DocumentTemplateUnreadable(String name, List<String> problems) {
    super(
        Kind.INVALID,
        "document-template-unreadable",
        "Expected a readable document template %s, but: %s".formatted(name, problems),
        name,
        String.join("；", problems));
  }
}
