package io.sunlit.tenants.store;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.Binding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items of the counties' implementation lists (实施清单). */
public class CatalogItems {

  static final String COLUMNS =
      "tenant_id, code, base_code, synthetic, name, power_type, department, implementing_body,"
          + " legal_basis, statutory_limit, promised_limit, materials, fee, result_name, template,"
          + " source, details";
  static final RowMapper<ImplementationItem> ROW =
      (row, n) ->
          new ImplementationItem(
              new TenantId(row.getString("tenant_id")),
              row.getString("code"),
              row.getString("base_code"),
              row.getBoolean("synthetic"),
              row.getString("name"),
              row.getString("power_type"),
              row.getString("department"),
              row.getString("implementing_body"),
              Json.readTexts(row.getString("legal_basis")),
              limit(row.getString("statutory_limit")),
              limit(row.getString("promised_limit")),
              Json.readMaterials(row.getString("materials")),
              row.getString("fee"),
              row.getString("result_name"),
              row.getString("template"),
              row.getString("source"),
              Json.readDetails(row.getString("details")));
  private static final int SEARCH_TEXT_LENGTH = 2000;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  public CatalogItems(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public Optional<ImplementationItem> find(TenantId tenant, String code) {
    return jdbc.sql(
            "select " + COLUMNS + " from catalog_item where tenant_id = :tenant and code = :code")
        .param("tenant", tenant.value())
        .param("code", code)
        .query(ROW)
        .optional();
  }

  /** The item with which the county implements a base item; the first by code if it has several. */
  public Optional<ImplementationItem> byBaseCode(TenantId tenant, String baseCode) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from catalog_item where tenant_id = :tenant and base_code = :base"
                + " and cancelled_on is null"
                + " order by code fetch next 1 rows only")
        .param("tenant", tenant.value())
        .param("base", baseCode)
        .query(ROW)
        .optional();
  }

  /**
   * The items of a county by code.
   *
   * @param search words that must all be in the code, base code, name or body; null or blank for
   *     all items
   */
  public Page<ImplementationItem> page(
      TenantId tenant, @Nullable String search, int page, int size) {
    return page(tenant, "", search, page, size);
  }

  /** Like {@link #page}, but only the items of a department. */
  public Page<ImplementationItem> pageOf(
      TenantId tenant, String department, @Nullable String search, int page, int size) {
    Paging paging = open(tenant, "").and("department = :department", "department", department);
    CatalogSearch.add(paging, search);
    return paging.page("code", page, size, ROW);
  }

  /** The names of items by code; of none that the county never had. */
  public Map<String, String> names(TenantId tenant, Collection<String> codes) {
    Map<String, String> names = new HashMap<>();
    if (!codes.isEmpty()) {
      jdbc.sql("select code, name from catalog_item where tenant_id = :tenant and code in (:codes)")
          .param("tenant", tenant.value())
          .param("codes", Set.copyOf(codes))
          .query(
              row -> {
                names.put(row.getString(1), row.getString(2));
              });
    }
    return names;
  }

  /** Like {@link #page}, but only the items that have a publication: those that are offered. */
  public Page<ImplementationItem> publishedPage(
      TenantId tenant, @Nullable String search, int page, int size) {
    return page(
        tenant,
        " and suspended_on is null and exists (select 1 from publication p where p.tenant_id = catalog_item.tenant_id"
            + " and p.item_code = catalog_item.code)",
        search,
        page,
        size);
  }

  private Page<ImplementationItem> page(
      TenantId tenant, String condition, @Nullable String search, int page, int size) {
    Paging paging = open(tenant, condition);
    CatalogSearch.add(paging, search);
    return paging.page("code", page, size, ROW);
  }

  private Paging open(TenantId tenant, String condition) {
    return Paging.of(
            jdbc,
            COLUMNS,
            "catalog_item where tenant_id = :tenant and cancelled_on is null" + condition)
        .param("tenant", tenant.value());
  }

  /** All items of the county that are not cancelled, by code. */
  public List<ImplementationItem> all(TenantId tenant) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from catalog_item where tenant_id = :tenant and cancelled_on is null"
                + " order by code")
        .param("tenant", tenant.value())
        .query(ROW)
        .list();
  }

  /** By which template the items are handled, and whether it is published when it is applied. */
  public List<Binding> bindings(TenantId tenant) {
    return jdbc.sql(
            "select code, template, publish_template from catalog_item where tenant_id = :tenant"
                + " and template is not null and cancelled_on is null order by code")
        .param("tenant", tenant.value())
        .query(
            (row, n) ->
                new Binding(
                    row.getString("code"),
                    row.getString("template"),
                    row.getBoolean("publish_template")))
        .list();
  }

  /** Notes whether the templates of items are published when they are applied. */
  public void bindAll(TenantId tenant, List<Binding> bindings) {
    batch.batchUpdate(
        "update catalog_item set publish_template = :publish"
            + " where tenant_id = :tenant and code = :code",
        bindings.stream()
            .map(
                binding ->
                    new MapSqlParameterSource("publish", binding.publish())
                        .addValue("tenant", tenant.value())
                        .addValue("code", binding.itemCode()))
            .toArray(SqlParameterSource[]::new));
  }

  /** How many items that are not cancelled the department has. */
  public long countOf(TenantId tenant, String department) {
    return jdbc.sql(
            "select count(*) from catalog_item where tenant_id = :tenant"
                + " and department = :department and cancelled_on is null")
        .param("tenant", tenant.value())
        .param("department", department)
        .query(Long.class)
        .single();
  }

  /** Codes of the items that are cancelled; they are never used again. */
  public List<String> cancelledCodes(TenantId tenant) {
    return jdbc.sql(
            "select code from catalog_item where tenant_id = :tenant and cancelled_on is not null"
                + " order by code")
        .param("tenant", tenant.value())
        .query(String.class)
        .list();
  }

  /** Whether the code was an item's that is cancelled. */
  public boolean isCancelled(TenantId tenant, String code) {
    return jdbc.sql(
                "select count(*) from catalog_item where tenant_id = :tenant and code = :code"
                    + " and cancelled_on is not null")
            .param("tenant", tenant.value())
            .param("code", code)
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * Cancels an item: nobody can apply for it any longer, its open cases go on, its code stays
   * taken.
   */
  public boolean cancel(TenantId tenant, String code, LocalDate day) {
    return jdbc.sql(
                "update catalog_item set cancelled_on = :day"
                    + " where tenant_id = :tenant and code = :code and cancelled_on is null")
            .param("day", day)
            .param("tenant", tenant.value())
            .param("code", code)
            .update()
        == 1;
  }

  /** Whether the item takes no new cases for the time being. */
  public boolean isSuspended(TenantId tenant, String code) {
    return jdbc.sql(
                "select count(*) from catalog_item where tenant_id = :tenant and code = :code"
                    + " and suspended_on is not null")
            .param("tenant", tenant.value())
            .param("code", code)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Stops new cases of an item; its open cases go on. */
  public boolean suspend(TenantId tenant, String code, LocalDate day) {
    return jdbc.sql(
                "update catalog_item set suspended_on = :day"
                    + " where tenant_id = :tenant and code = :code and suspended_on is null")
            .param("day", day)
            .param("tenant", tenant.value())
            .param("code", code)
            .update()
        == 1;
  }

  /** Lets new cases of an item begin again. */
  public boolean resume(TenantId tenant, String code) {
    return jdbc.sql(
                "update catalog_item set suspended_on = null"
                    + " where tenant_id = :tenant and code = :code and suspended_on is not null")
            .param("tenant", tenant.value())
            .param("code", code)
            .update()
        == 1;
  }

  /** Adds the item, or changes the one with its code. */
  public void save(TenantId tenant, ImplementationItem item) {
    saving(tenant, item).run();
  }

  /** Like {@link #save}, for many at once. */
  public void saveAll(TenantId tenant, List<ImplementationItem> items) {
    Upsert.runAll(batch, items.stream().map(item -> saving(tenant, item)).toList());
  }

  private Upsert saving(TenantId tenant, ImplementationItem item) {
    Tenants.requireSame(tenant, item.tenant());
    return Upsert.of(jdbc, "catalog_item")
        .key("tenant_id", tenant.value())
        .key("code", item.code())
        .set("base_code", item.baseCode())
        .set("synthetic", item.synthetic())
        .set("name", item.name())
        .set("power_type", item.powerType())
        .set("department", item.department())
        .set("implementing_body", item.implementingBody())
        .set("legal_basis", Json.texts(item.legalBasis()))
        .set("statutory_limit", text(item.statutoryLimit()))
        .set("promised_limit", text(item.promisedLimit()))
        .set("materials", Json.materials(item.materials()))
        .set("fee", item.fee())
        .set("result_name", item.result())
        .set("template", item.template())
        .set("source", item.source())
        .set("details", item.details().isEmpty() ? null : Json.details(item.details()))
        .set("search_text", searchText(item));
  }

  private static String searchText(ImplementationItem item) {
    String text =
        String.join(" ", item.code(), item.baseCode(), item.name(), item.implementingBody())
            .toLowerCase(Locale.ROOT);
    return text.substring(0, Math.min(text.length(), SEARCH_TEXT_LENGTH));
  }

  private static @Nullable TimeLimit limit(@Nullable String text) {
    return text == null ? null : TimeLimit.parse(text);
  }

  private static @Nullable String text(@Nullable TimeLimit limit) {
    return limit == null ? null : limit.toString();
  }
}
