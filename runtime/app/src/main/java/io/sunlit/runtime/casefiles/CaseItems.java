package io.sunlit.runtime.casefiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.CheckedItem;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.ItemVersions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The item of a case as the case keeps it: with the limits, materials and legal bases of the
 * version that was in force when it was taken in, whatever the catalog says by now. Versions never
 * change, so they are read once and kept in memory.
 */
@Component
public class CaseItems {

  private record Key(TenantId tenant, String code, int version) {}

  private final CatalogItems items;
  private final ItemVersions versions;
  private final TenantLibrary library;
  private final Clock clock;
  private final Cache<Key, ImplementationItem> cache =
      Caffeine.newBuilder().maximumSize(2000).build();

  CaseItems(CatalogItems items, ItemVersions versions, TenantLibrary library, Clock clock) {
    this.items = items;
    this.versions = versions;
    this.library = library;
    this.clock = clock;
  }

  /**
   * The item by which the case is handled; empty if the county never had it. Cases of the time
   * before versions were noted take what is in the catalog.
   */
  public Optional<ImplementationItem> of(CaseFile file) {
    CaseFile.Header header = file.header();
    Integer version = header.itemVersion();
    if (version == null) {
      return items.find(header.tenant(), header.itemCode());
    }
    Key key = new Key(header.tenant(), header.itemCode(), version);
    ImplementationItem known = cache.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ImplementationItem> found =
        versions.find(key.tenant, key.code, key.version).map(this::read);
    found.ifPresent(item -> cache.put(key, item));
    return found;
  }

  /** The version that a case which begins now takes; null if the item has none. */
  @Nullable Integer versionNow(TenantId tenant, String code) {
    return versions
        .inForce(tenant, code, LocalDate.now(clock))
        .map(ItemVersion::version)
        .orElse(null);
  }

  private ImplementationItem read(ItemVersion version) {
    ImplementationItem item =
        CheckedItem.of("item.yaml", version.content(), library, List.of(), version.tenant()).item();
    if (item == null) {
      throw new IllegalStateException(
          "Expected version %d of item %s to be readable"
              .formatted(version.version(), version.code()));
    }
    return item;
  }
}
