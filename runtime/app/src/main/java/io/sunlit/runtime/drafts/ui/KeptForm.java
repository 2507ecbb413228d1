package io.sunlit.runtime.drafts.ui;

import io.sunlit.forms.addon.FormViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the draft of a form while it is filled in, and brings one back. */
public final class KeptForm {

  private static final int PAUSE_MILLISECONDS = 1500;

  private final FormViewer viewer;
  private final DraftLine line;
  private final Function<JsonNode, JsonNode> wrapped;
  private final List<Consumer<Boolean>> waiting = new ArrayList<>();
  private boolean saving;

  /**
   * @param wrapped adds to the answers what else is typed on the screen
   */
  public KeptForm(FormViewer viewer, DraftLine line, Function<JsonNode, JsonNode> wrapped) {
    this.viewer = viewer;
    this.line = line;
    this.wrapped = wrapped;
    viewer.addChangedListener(PAUSE_MILLISECONDS, event -> save(saved -> {}));
  }

  /**
   * Saves what is typed now; one save at a time.
   *
   * @param then told whether it is kept
   */
  public void save(Consumer<Boolean> then) {
    waiting.add(then);
    if (!saving) {
      saving = true;
      List<Consumer<Boolean>> served = List.copyOf(waiting);
      waiting.clear();
      viewer
          .fetchData()
          .whenComplete(
              (answers, failure) -> {
                saving = false;
                boolean saved = failure == null && line.save(wrapped.apply(answers));
                served.forEach(each -> each.accept(saved));
                if (!waiting.isEmpty()) {
                  save(ignored -> {});
                }
              });
    }
  }

  /** What was typed, over what the server gives: objects field by field, everything else whole. */
  public static JsonNode over(JsonNode given, JsonNode typed) {
    if (!given.isObject() || !typed.isObject()) {
      return typed;
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    given.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    for (var entry : typed.properties()) {
      JsonNode below = given.get(entry.getKey());
      result.set(entry.getKey(), below == null ? entry.getValue() : over(below, entry.getValue()));
    }
    return result;
  }
}
