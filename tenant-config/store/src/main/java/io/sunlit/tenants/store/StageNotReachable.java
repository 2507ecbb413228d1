package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;

/** The tenant cannot enter the stage yet. */
public final class StageNotReachable extends Refusal {

  private static final long serialVersionUID = 1L;

  public StageNotReachable(TenantId tenant, TenantStage stage, String why) {
    super(
        Kind.CONFLICT,
        "stage-not-reachable",
        "%s cannot become %s: %s".formatted(tenant, stage.code(), why),
        tenant.value(),
        stage.code(),
        why);
  }
}
