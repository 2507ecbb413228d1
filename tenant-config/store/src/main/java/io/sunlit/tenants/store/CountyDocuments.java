package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a county that are stored whole, as their text: its calendar, its code schemes. */
public class CountyDocuments {

  private final JdbcClient jdbc;

  public CountyDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The text of a file, such as {@code calendar.yaml}. */
  public Optional<String> find(TenantId tenant, String name) {
    return jdbc.sql(
            "select content from county_document where tenant_id = :tenant and name = :name")
        .param("tenant", tenant.value())
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** Adds the file, or changes its text. */
  public void save(TenantId tenant, String name, String content) {
    Upsert.of(jdbc, "county_document")
        .key("tenant_id", tenant.value())
        .key("name", name)
        .set("content", content)
        .run();
  }

  /** Whether there was such a file to remove. */
  public boolean remove(TenantId tenant, String name) {
    return jdbc.sql("delete from county_document where tenant_id = :tenant and name = :name")
            .param("tenant", tenant.value())
            .param("name", name)
            .update()
        == 1;
  }
}
