package io.sunlit.designer.studio.configuration;

import io.sunlit.tenants.Refusal;

/** An administrator of one county reached for another. */
public final class CountyNotYours extends Refusal {

  private static final long serialVersionUID = 1L;

  CountyNotYours(String code) {
    super(Kind.FORBIDDEN, "county-not-yours", "No administrator of " + code, code);
  }
}
