package io.sunlit.tenants.store;

import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tenants of the platform. Its operator and the provinces are tenants too, but no counties. */
public class Counties {

  private static final String COUNTY = "county";
  private static final String PROVINCE = "province";
  private static final String PLATFORM = "platform";
  private static final RowMapper<County> ROW =
      (row, n) ->
          new County(
              new TenantId(row.getString("id")),
              row.getString("division_code"),
              row.getString("name"));

  private final JdbcClient jdbc;

  public Counties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<County> find(TenantId tenant) {
    return jdbc.sql("select id, division_code, name from tenant where id = :id and kind = :kind")
        .param("id", tenant.value())
        .param("kind", COUNTY)
        .query(ROW)
        .optional();
  }

  /** The name of the tenant if it is a province: the home of those who look at counties. */
  public Optional<String> provinceName(TenantId tenant) {
    return jdbc.sql("select name from tenant where id = :id and kind = :kind")
        .param("id", tenant.value())
        .param("kind", PROVINCE)
        .query(String.class)
        .optional();
  }

  /** All counties by their codes. Names no tenant, because it is the list of tenants. */
  @AcrossTenants("it is the list of tenants")
  public List<County> all() {
    return jdbc.sql("select id, division_code, name from tenant where kind = :kind order by id")
        .param("kind", COUNTY)
        .query(ROW)
        .list();
  }

  /** Adds the county, or changes its code and name. */
  public void save(TenantId tenant, County county) {
    Tenants.requireSame(tenant, county.tenant());
    save(tenant, COUNTY, county.code(), county.name());
  }

  /** Adds the tenant of the platform's operator, or changes its name. */
  public void savePlatform(TenantId tenant, String name) {
    save(tenant, PLATFORM, null, name);
  }

  /** Adds the tenant of a province's people, or changes its name. */
  public void saveProvince(TenantId tenant, String name) {
    save(tenant, PROVINCE, tenant.value(), name);
  }

  /** Where the tenant stands; a tenant from before there were stages is live. */
  public TenantStage stage(TenantId tenant) {
    return jdbc.sql("select stage from tenant where id = :id and stage is not null")
        .param("id", tenant.value())
        .query(String.class)
        .optional()
        .map(TenantStage::valueOf)
        .orElse(TenantStage.LIVE);
  }

  /** Notes where the tenant stands; what gates the step is the caller's affair. */
  public void enter(TenantId tenant, TenantStage stage) {
    jdbc.sql("update tenant set stage = :stage where id = :id")
        .param("stage", stage.name())
        .param("id", tenant.value())
        .update();
  }

  /**
   * Lets nobody else publish or apply for this tenant until the transaction ends.
   *
   * @throws TenantNotFound if there is no such tenant
   */
  void lock(TenantId tenant) {
    boolean locked =
        jdbc.sql("select id from tenant where id = :id for update")
            .param("id", tenant.value())
            .query(String.class)
            .optional()
            .isPresent();
    if (!locked) {
      throw new TenantNotFound(tenant);
    }
  }

  private void save(TenantId tenant, String kind, @Nullable String code, String name) {
    Upsert.of(jdbc, "tenant")
        .key("id", tenant.value())
        .set("kind", kind)
        .set("division_code", code)
        .set("name", name)
        .run();
  }
}
