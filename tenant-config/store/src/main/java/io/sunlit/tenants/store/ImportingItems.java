package io.sunlit.tenants.store;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.workbook.WorkbookReading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the catalog of a county in line with the table in which its items are sorted (事项梳理表). New
 * items are added, those that differ get a new version, the others are not touched; items that the
 * table does not name stay.
 */
public class ImportingItems {

  private static final int BATCH = 200;

  private final Counties counties;
  private final CatalogItems items;
  private final ItemVersions versions;
  private final Clock clock;

  public ImportingItems(Counties counties, CatalogItems items, ItemVersions versions, Clock clock) {
    this.counties = counties;
    this.items = items;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * What an import did, or would do.
   *
   * @param created codes of new items
   * @param changed items that got a new version, with the fields that differ
   * @param unchanged how many items were as the table says
   */
  public record Imported(List<String> created, List<Changed> changed, int unchanged) {

    public Imported {
      created = List.copyOf(created);
      changed = List.copyOf(changed);
    }
  }

  /** An item that got a new version. */
  public record Changed(String code, int version, List<FieldChange> fields) {

    public Changed {
      fields = List.copyOf(fields);
    }
  }

  /** An item of the table that is new or differs. */
  private record Step(ImplementationItem item, int version) {}

  /** What importing the table would do. */
  @Transactional(readOnly = true)
  public Imported plan(TenantId tenant, WorkbookReading table) {
    return compare(tenant, table, new ArrayList<>());
  }

  /**
   * Imports all items of the table, or none, in one transaction.
   *
   * @throws IllegalArgumentException if the table has problems, or items of another tenant
   * @throws TenantNotFound if there is no such tenant
   * @throws CodeAlreadyUsed if an item has the code of a cancelled one
   */
  @Transactional
  public Imported run(TenantId tenant, WorkbookReading table) {
    if (!table.problems().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a table without problems, but it has " + table.problems().size());
    }
    counties.lock(tenant);
    List<Step> steps = new ArrayList<>();
    Imported imported = compare(tenant, table, steps);
    State state = counties.stage(tenant) == TenantStage.LIVE ? State.PUBLISHED : State.TRIAL;
    LocalDate today = LocalDate.now(clock);
    for (int from = 0; from < steps.size(); from += BATCH) {
      List<Step> some = steps.subList(from, Math.min(from + BATCH, steps.size()));
      items.saveAll(tenant, some.stream().map(Step::item).toList());
      versions.addAll(
          tenant,
          some.stream()
              .map(
                  step ->
                      new ItemVersion(
                          tenant,
                          step.item().code(),
                          step.version(),
                          state,
                          today,
                          null,
                          CountyFiles.item(step.item()),
                          clock.instant()))
              .toList());
    }
    return imported;
  }

  private Imported compare(TenantId tenant, WorkbookReading table, List<Step> steps) {
    Map<String, ImplementationItem> before = new HashMap<>();
    items.all(tenant).forEach(item -> before.put(item.code(), item));
    Map<String, Integer> numbers = versions.latestNumbers(tenant);
    Set<String> cancelled = new HashSet<>(items.cancelledCodes(tenant));
    List<String> created = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    int unchanged = 0;
    for (ImplementationItem read : table.items()) {
      Tenants.requireSame(tenant, read.tenant());
      if (cancelled.contains(read.code())) {
        throw new CodeAlreadyUsed(read.code());
      }
      ImplementationItem was = before.get(read.code());
      ImplementationItem item = table.over(was, read);
      int version = numbers.getOrDefault(read.code(), 0) + 1;
      if (was == null) {
        created.add(read.code());
        steps.add(new Step(item, version));
        continue;
      }
      List<FieldChange> fields = ConfigurationPlan.differences(was, item);
      if (fields.isEmpty()) {
        unchanged++;
      } else {
        changed.add(new Changed(read.code(), version, fields));
        steps.add(new Step(item, version));
      }
    }
    return new Imported(created, changed, unchanged);
  }
}
