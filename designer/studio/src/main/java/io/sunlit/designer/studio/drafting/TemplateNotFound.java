package io.sunlit.designer.studio.drafting;

import io.sunlit.tenants.Refusal;

/** There is no process template with this name. */
public final class TemplateNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  TemplateNotFound(String template) {
    super(
        Kind.NOT_FOUND,
        "template-not-found",
        "Expected a process template, but there is no " + template,
        template);
  }
}
