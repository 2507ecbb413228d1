package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items of a county with how far their processes are, for lists. */
public class CatalogOverview {

  private static final String FROM =
      "catalog_item"
          + " left join (select item_code as draft_item, revision as draft_revision,"
          + " saved_at as draft_saved_at from process_draft where tenant_id = :tenant) draft"
          + " on draft_item = code"
          + " left join (select item_code as published_item, max(version) as latest_version,"
          + " max(published_at) as latest_at from publication where tenant_id = :tenant"
          + " group by item_code) latest on published_item = code"
          + " where tenant_id = :tenant and cancelled_on is null";
  private static final RowMapper<CatalogEntry> ROW =
      (row, n) ->
          new CatalogEntry(
              CatalogItems.ROW.mapRow(row, n),
              row.getInt("draft_revision"),
              moment(row.getObject("draft_saved_at", OffsetDateTime.class)),
              row.getInt("latest_version"),
              moment(row.getObject("latest_at", OffsetDateTime.class)));

  private final JdbcClient jdbc;

  public CatalogOverview(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An item and how far its process is. */
  public Optional<CatalogEntry> find(TenantId tenant, String code) {
    return paging(tenant).and("code = :code", "code", code).page("code", 0, 1, ROW).rows().stream()
        .findFirst();
  }

  /** The items that the filter lets through, by code. */
  public Page<CatalogEntry> page(TenantId tenant, CatalogFilter filter, int page, int size) {
    Paging paging = paging(tenant);
    CatalogSearch.add(paging, filter.search());
    if (filter.powerType() != null) {
      paging.and("power_type = :type", "type", filter.powerType());
    }
    if (filter.department() != null) {
      paging.and("department = :department", "department", filter.department());
    }
    if (filter.state() != null) {
      paging.and(condition(filter.state()));
    }
    return paging.page("code", page, size, ROW);
  }

  private Paging paging(TenantId tenant) {
    return Paging.of(
            jdbc,
            CatalogItems.COLUMNS + ", draft_revision, draft_saved_at, latest_version, latest_at",
            FROM)
        .param("tenant", tenant.value());
  }

  private static String condition(CatalogEntry.State state) {
    return switch (state) {
      case NOT_BOUND -> "latest_version is null and draft_revision is null";
      case DRAFT -> "latest_version is null and draft_revision is not null";
      case PUBLISHED -> "latest_version is not null";
    };
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
