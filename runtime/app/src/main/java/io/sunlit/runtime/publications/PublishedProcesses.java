package io.sunlit.runtime.publications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Publications;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Publications, read once and kept in memory; they never change, so nothing has to be evicted
 * early.
 */
@Component
public class PublishedProcesses {

  private record Key(TenantId tenant, String publicationId) {}

  private final Publications publications;
  private final Cache<Key, PublishedProcess> cache = Caffeine.newBuilder().maximumSize(500).build();

  PublishedProcesses(Publications publications) {
    this.publications = publications;
  }

  /**
   * @throws IllegalStateException if the tenant has no such publication: a case names one that is
   *     gone
   */
  public PublishedProcess get(TenantId tenant, String publicationId) {
    return cache.get(
        new Key(tenant, publicationId),
        key ->
            publications
                .find(tenant, publicationId)
                .map(PublishedProcess::new)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "Expected publication %s of tenant %s, but there is none"
                                .formatted(publicationId, tenant))));
  }

  /** What new cases of the item take, if anything is published. */
  public Optional<PublishedProcess> latest(TenantId tenant, String itemCode) {
    return publications
        .latest(tenant, itemCode)
        .map(
            publication ->
                cache.get(
                    new Key(tenant, publication.id()), key -> new PublishedProcess(publication)));
  }

  /** Whether the item can be applied for. */
  public boolean isPublished(TenantId tenant, String itemCode) {
    return publications.latest(tenant, itemCode).map(Publication::id).isPresent();
  }
}
