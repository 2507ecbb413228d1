package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.store.DraftChangedMeanwhile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves what an editor in the browser holds: when asked, by itself after a pause, and before a page
 * is left. One save at a time; what was changed meanwhile is saved by the next.
 */
public final class SaveLoop {

  private static final Logger LOG = LoggerFactory.getLogger(SaveLoop.class);

  private final Component page;
  private final SaveState state;
  private final Supplier<CompletableFuture<String>> fetch;
  private final Function<String, ProcessDraft> store;
  private final Conflict conflict;
  private long changes;
  private long saved;
  private @Nullable CompletableFuture<Boolean> running;

  /** Told when somebody else saved the draft: with the text that could not be saved. */
  @FunctionalInterface
  public interface Conflict {
    void met(String unsaved);
  }

  /**
   * @param fetch asks the browser for the text
   * @param store saves it, or throws a {@link Refusal}
   */
  public SaveLoop(
      Component page,
      SaveState state,
      Supplier<CompletableFuture<String>> fetch,
      Function<String, ProcessDraft> store,
      Conflict conflict) {
    this.page = page;
    this.state = state;
    this.fetch = fetch;
    this.store = store;
    this.conflict = conflict;
    state.onPause(this::save);
  }

  /** The user changed something. */
  public void changed() {
    changes++;
    state.changed();
  }

  /** Forgets what was changed: the editor shows what is saved. */
  public void reset() {
    saved = changes;
  }

  public boolean isDirty() {
    return changes != saved;
  }

  /**
   * Saves if there is something to save.
   *
   * @return true if everything is saved now; false if it was refused, which the state then says
   */
  public CompletableFuture<Boolean> save() {
    if (running != null) {
      return running.thenCompose(ok -> ok ? save() : CompletableFuture.completedFuture(false));
    }
    if (!isDirty()) {
      return CompletableFuture.completedFuture(true);
    }
    long seen = changes;
    state.saving();
    CompletableFuture<Boolean> save =
        fetch
            .get()
            .thenApply(text -> store(text, seen))
            .exceptionally(this::failed)
            .whenComplete((ok, failure) -> running = null);
    running = save.isDone() ? null : save;
    return save;
  }

  private boolean store(String text, long seen) {
    ProcessDraft draft;
    try {
      draft = store.apply(text);
    } catch (DraftChangedMeanwhile e) {
      state.failed(Words.refusal(page, e));
      conflict.met(text);
      return false;
    }
    saved = seen;
    if (isDirty()) {
      state.changed();
    } else {
      state.saved(draft.savedAt());
    }
    return true;
  }

  private boolean failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof Refusal refusal) {
      state.failed(Words.refusal(page, refusal));
      return false;
    }
    state.failed(page.getTranslation("designer.save.broken"));
    LOG.error("A draft was not saved", cause);
    return false;
  }
}
