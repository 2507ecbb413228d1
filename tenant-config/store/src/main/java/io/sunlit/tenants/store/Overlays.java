package io.sunlit.tenants.store;

import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the counties change in templates. */
public class Overlays {

  private final JdbcClient jdbc;

  public Overlays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the county changes in the template; {@link Overlay#NONE} if nothing. */
  public Overlay of(TenantId tenant, String template) {
    return jdbc.sql(
            "select content from template_overlay"
                + " where tenant_id = :tenant and template = :template")
        .param("tenant", tenant.value())
        .param("template", template)
        .query(String.class)
        .optional()
        .map(Json::readOverlay)
        .orElse(Overlay.NONE);
  }

  /** Adds the county's overlay of the template, or changes it. */
  public void save(TenantId tenant, String template, Overlay overlay) {
    Upsert.of(jdbc, "template_overlay")
        .key("tenant_id", tenant.value())
        .key("template", template)
        .set("content", Json.overlay(overlay))
        .run();
  }
}
