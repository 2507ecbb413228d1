package io.sunlit.tenants.store;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.CheckedItem;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has confirmed changes take effect in the catalog on their day. Doing so again changes nothing.
 */
public class PuttingChangesInForce {

  private final Counties counties;
  private final CatalogItems items;
  private final ItemVersions versions;
  private final ItemChanges changes;
  private final TenantLibrary library;
  private final Clock clock;

  public PuttingChangesInForce(
      Counties counties,
      CatalogItems items,
      ItemVersions versions,
      ItemChanges changes,
      TenantLibrary library,
      Clock clock) {
    this.counties = counties;
    this.items = items;
    this.versions = versions;
    this.changes = changes;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Puts all changes in force whose day has come.
   *
   * @return how many there were
   */
  @Transactional
  public int run(TenantId tenant) {
    LocalDate today = LocalDate.now(clock);
    List<ItemChange> due = changes.due(tenant, today);
    if (due.isEmpty()) {
      return 0;
    }
    counties.lock(tenant);
    for (ItemChange change : due) {
      run(tenant, change, today);
      changes.putInForce(tenant, change.id(), today);
    }
    return due.size();
  }

  private void run(TenantId tenant, ItemChange change, LocalDate today) {
    change.after().values().forEach(text -> save(tenant, text, today));
    switch (change.kind()) {
      case SPLIT, MERGE, CANCEL -> {
        for (String code : change.codes()) {
          items.cancel(tenant, code, today);
          versions.end(tenant, code, today);
        }
      }
      case SUSPEND -> change.codes().forEach(code -> items.suspend(tenant, code, today));
      case RESUME -> change.codes().forEach(code -> items.resume(tenant, code));
      case CREATE, CHANGE -> {
        // saved above
      }
    }
  }

  private void save(TenantId tenant, String text, LocalDate today) {
    ImplementationItem item = CheckedItem.of("item.yaml", text, library, List.of(), tenant).item();
    if (item == null) {
      throw new IllegalStateException("A declared item can be read");
    }
    items.save(tenant, item);
    State state = counties.stage(tenant) == TenantStage.LIVE ? State.PUBLISHED : State.TRIAL;
    int version = versions.latest(tenant, item.code()).map(ItemVersion::version).orElse(0) + 1;
    versions.add(
        tenant,
        new ItemVersion(tenant, item.code(), version, state, today, null, text, clock.instant()));
  }
}
