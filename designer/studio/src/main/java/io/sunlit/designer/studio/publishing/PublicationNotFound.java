package io.sunlit.designer.studio.publishing;

import io.sunlit.tenants.Refusal;

/** The county has no publication with this id. */
public final class PublicationNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  PublicationNotFound(String id) {
    super(
        Kind.NOT_FOUND,
        "publication-not-found",
        "Expected a publication of the county, but there is no " + id,
        id);
  }
}
