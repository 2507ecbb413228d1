package io.sunlit.tenants.store;

import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.TenantId;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** All overlays of the county by the template that they change. */
  public SortedMap<String, Overlay> all(TenantId tenant) {
    SortedMap<String, Overlay> all = new TreeMap<>();
    jdbc.sql("select template, content from template_overlay where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(
            row -> {
              all.put(row.getString("template"), Json.readOverlay(row.getString("content")));
            });
    return all;
  }

  /** Takes the county's overlay of a template away. */
  public boolean remove(TenantId tenant, String template) {
    return jdbc.sql(
                "delete from template_overlay where tenant_id = :tenant and template = :template")
            .param("tenant", tenant.value())
            .param("template", template)
            .update()
        == 1;
  }
}
