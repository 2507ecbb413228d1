package io.sunlit.tenants.store;

import io.sunlit.tenants.ImplementationItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item and how far its process is.
 *
 * @param draftRevision 0 if there is no draft
 * @param version of the latest publication; 0 if there is none
 */
public record CatalogEntry(
    ImplementationItem item,
    int draftRevision,
    @Nullable Instant draftSavedAt,
    int version,
    @Nullable Instant publishedAt) {

  /** How far the process of an item is. */
  public enum State {
    /** Nobody has designed anything. */
    NOT_BOUND,
    /** There is a draft; nothing was published yet. */
    DRAFT,
    /** New cases can be taken in. */
    PUBLISHED
  }

  public State state() {
    return version > 0 ? State.PUBLISHED : draftRevision > 0 ? State.DRAFT : State.NOT_BOUND;
  }

  /** Whether something was published and the draft was saved since. */
  public boolean hasNewerDraft() {
    return publishedAt != null && draftSavedAt != null && draftSavedAt.isAfter(publishedAt);
  }
}
