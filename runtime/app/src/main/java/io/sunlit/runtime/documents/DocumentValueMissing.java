package io.sunlit.runtime.documents;

import io.sunlit.tenants.Refusal;

/** A template asks for something that the case does not have; a blank would stand in its place. */
public final class DocumentValueMissing extends Refusal {

  DocumentValueMissing(String template, int line, Placeholder placeholder) {
    super(
        Kind.CONFLICT,
        "document-value-missing",
        "Expected a value for %s in line %d of %s, but there is none"
            .formatted(placeholder, line, template),
        placeholder.zh(),
        template,
        line);
  }
}
