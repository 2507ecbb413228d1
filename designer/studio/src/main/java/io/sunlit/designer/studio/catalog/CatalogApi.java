package io.sunlit.designer.studio.catalog;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.CatalogEntry;
import io.sunlit.tenants.store.CatalogFilter;
import io.sunlit.tenants.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalog over REST. */
@RestController
@RequestMapping("/api/v1/catalog-items")
@Validated
@Tag(name = "catalog items", description = "The implementation list of the county")
class CatalogApi {

  private final ReadingCatalog catalog;
  private final CurrentOfficer officer;

  CatalogApi(ReadingCatalog catalog, CurrentOfficer officer) {
    this.catalog = catalog;
    this.officer = officer;
  }

  /**
   * @param state {@code not-bound}, {@code draft} or {@code published}
   * @param version of the latest publication, or null
   * @param draftRevision of the draft, or null if there is none
   */
  record ItemRow(
      String code,
      String baseCode,
      boolean synthetic,
      String name,
      String powerType,
      String powerTypeName,
      String department,
      String departmentName,
      @Nullable String statutoryLimit,
      @Nullable String promisedLimit,
      String state,
      @Nullable Integer version,
      @Nullable Instant publishedAt,
      @Nullable Integer draftRevision) {}

  record ItemDetail(
      ItemRow summary,
      String implementingBody,
      List<String> legalBasis,
      List<ImplementationItem.Material> materials,
      @Nullable String fee,
      String result,
      @Nullable String template,
      @Nullable String source) {}

  @GetMapping
  @Operation(summary = "The items of the county by code")
  Page<ItemRow> page(
      @RequestParam(required = false)
          @Parameter(description = "words in the code, base code, name or body")
          @Nullable
          @Size(max = 100)
          String search,
      @RequestParam(required = false) @Nullable @Size(max = 64) String powerType,
      @RequestParam(required = false) @Nullable @Size(max = 64) String department,
      @RequestParam(required = false)
          @Parameter(description = "not-bound, draft or published")
          @Nullable
          @Size(max = 20)
          String state,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    Officer reader = officer.get();
    Map<String, String> departments = catalog.departmentNames(reader);
    CatalogFilter filter =
        new CatalogFilter(search, absent(powerType), absent(department), state(state));
    return catalog.page(reader, filter, page, size).map(entry -> row(entry, departments));
  }

  @GetMapping("/{code}")
  @Operation(summary = "An item with all that the county says about it")
  ItemDetail show(@PathVariable String code) {
    Officer reader = officer.get();
    CatalogEntry entry = catalog.entry(reader, code);
    ImplementationItem item = entry.item();
    return new ItemDetail(
        row(entry, catalog.departmentNames(reader)),
        item.implementingBody(),
        item.legalBasis(),
        item.materials(),
        item.fee(),
        item.result(),
        item.template(),
        item.source());
  }

  private ItemRow row(CatalogEntry entry, Map<String, String> departments) {
    ImplementationItem item = entry.item();
    return new ItemRow(
        item.code(),
        item.baseCode(),
        item.synthetic(),
        item.name(),
        item.powerType(),
        catalog.powerTypeName(item.powerType()),
        item.department(),
        departments.getOrDefault(item.department(), item.department()),
        text(item.statutoryLimit()),
        text(item.promisedLimit()),
        code(entry.state()),
        entry.version() == 0 ? null : entry.version(),
        entry.publishedAt(),
        entry.draftRevision() == 0 ? null : entry.draftRevision());
  }

  private static String code(CatalogEntry.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static CatalogEntry.@Nullable State state(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    for (CatalogEntry.State state : CatalogEntry.State.values()) {
      if (code(state).equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        "Expected the state not-bound, draft or published, but it is '" + code + "'");
  }

  private static @Nullable String text(@Nullable TimeLimit limit) {
    return limit == null ? null : limit.toString();
  }

  private static @Nullable String absent(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
