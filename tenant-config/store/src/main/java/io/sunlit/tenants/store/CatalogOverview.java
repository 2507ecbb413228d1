package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items of a county with how far their processes are, for lists. */
public class CatalogOverview {

  private static final String FROM =
      "catalog_item where tenant_id = :tenant and cancelled_on is null";
  private static final String DRAFT =
      " from process_draft d where d.tenant_id = catalog_item.tenant_id"
          + " and d.item_code = catalog_item.code";
  private static final String PUBLISHED =
      " from publication p where p.tenant_id = catalog_item.tenant_id"
          + " and p.item_code = catalog_item.code";

  /** Looked up for the items of the page only, not for all that were found. */
  private static final String COLUMNS =
      CatalogItems.COLUMNS
          + ", (select max(d.revision)"
          + DRAFT
          + ") as draft_revision, (select max(d.saved_at)"
          + DRAFT
          + ") as draft_saved_at, (select max(p.version)"
          + PUBLISHED
          + ") as latest_version, (select max(p.published_at)"
          + PUBLISHED
          + ") as latest_at";

  private static final String STATE =
      "case when exists (select 1"
          + PUBLISHED
          + ") then 'PUBLISHED' when exists (select 1"
          + DRAFT
          + ") then 'DRAFT' else 'NOT_BOUND' end";

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
    return filtered(tenant, filter).page("code", page, size, ROW);
  }

  /** How many items the filter lets through. */
  public long count(TenantId tenant, CatalogFilter filter) {
    return filtered(tenant, filter).total();
  }

  /** How many items each choice of each filter would show. */
  public CatalogFacets facets(TenantId tenant, CatalogFilter filter) {
    CatalogFilter anyType =
        new CatalogFilter(filter.search(), null, filter.department(), filter.state());
    CatalogFilter anyDepartment =
        new CatalogFilter(filter.search(), filter.powerType(), null, filter.state());
    CatalogFilter anyState =
        new CatalogFilter(filter.search(), filter.powerType(), filter.department(), null);
    Map<CatalogEntry.State, Long> states = new EnumMap<>(CatalogEntry.State.class);
    filtered(tenant, anyState)
        .counts(STATE)
        .forEach((state, count) -> states.put(CatalogEntry.State.valueOf(state), count));
    return new CatalogFacets(
        filtered(tenant, anyType).counts("power_type"),
        filtered(tenant, anyDepartment).counts("department"),
        states);
  }

  private Paging filtered(TenantId tenant, CatalogFilter filter) {
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
    return paging;
  }

  private Paging paging(TenantId tenant) {
    return Paging.of(jdbc, COLUMNS, FROM)
        .lookingUpFor("catalog_item")
        .param("tenant", tenant.value());
  }

  private static String condition(CatalogEntry.State state) {
    String draft = "exists (select 1" + DRAFT + ")";
    String published = "exists (select 1" + PUBLISHED + ")";
    return switch (state) {
      case NOT_BOUND -> "not " + published + " and not " + draft;
      case DRAFT -> "not " + published + " and " + draft;
      case PUBLISHED -> published;
    };
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
