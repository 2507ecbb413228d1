package io.sunlit.forms;

import io.sunlit.forms.StepRights.Right;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rights of a step into a form's JSON, in words that form-js understands. */
final class Restricting {

  /** The attribute of the schema, and of a component, that is ours. */
  static final String OURS = "sunlit";

  /** The entry of {@link #OURS} that says what the step allows. */
  static final String RIGHT = "right";

  /** What form-js validates besides the entries of validate. */
  private static final List<String> VALIDATED = List.of("validate", "decimalDigits", "increment");

  private final StepRights rights;
  private final Set<String> unused;

  private Restricting(StepRights rights) {
    this.rights = rights;
    this.unused = new LinkedHashSet<>(rights.byField().keySet());
  }

  static ObjectNode restricted(ObjectNode form, StepRights rights) {
    ObjectNode copy = form.deepCopy();
    Restricting restricting = new Restricting(rights);
    restricting.restrictInside(copy, "", Right.WRITE);
    if (!restricting.unused.isEmpty()) {
      throw Texts.unreadable("rights-unknown-field", String.join(", ", restricting.unused));
    }
    return copy;
  }

  private void restrictInside(JsonNode parent, String above, Right around) {
    for (JsonNode child : parent.path("components")) {
      if (child instanceof ObjectNode component) {
        restrict(component, above, around);
      }
    }
  }

  private void restrict(ObjectNode component, String above, Right around) {
    String id = component.path("id").asString("");
    String own = component.path("key").asString(component.path("path").asString(""));
    String path = joined(above, own);
    Right named = firstOf(id, path, own);
    Right right = named == null || around == Right.HIDDEN ? around : named;
    boolean list = component.path("type").asString("").equals("dynamiclist");
    restrictInside(component, list ? path + "[]" : path, right);
    if (right == Right.WRITE) {
      return;
    }
    component.withObject("/" + OURS).put(RIGHT, right.mark());
    if (right == Right.HIDDEN) {
      component.putObject("conditional").put("hide", "=true");
    } else if (component.has("key") || list) {
      component.put("readonly", true);
      component.remove(VALIDATED);
      if (list) {
        component.put("allowAddRemove", false);
      }
    }
  }

  private @Nullable Right firstOf(String... names) {
    Right first = null;
    for (String name : names) {
      Right right = name.isEmpty() ? null : rights.byField().get(name);
      if (right != null) {
        unused.remove(name);
        first = first == null ? right : first;
      }
    }
    return first;
  }

  private static String joined(String above, String own) {
    return own.isEmpty() ? above : above.isEmpty() ? own : above + "." + own;
  }
}
