package io.sunlit.templates.checks;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.bpmn.Feel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A component of a form, as far as a flow cares.
 *
 * @param id id of the component
 * @param key the first part of the key that it writes; empty if it holds no value
 * @param label what the reader sees; empty if there is none
 * @param text what it says, if it is a text; empty for all others
 * @param required whether the form cannot be handed in without it
 * @param writable whether it may be filled in at all
 * @param hidden whether nobody ever sees it, whatever is filled in
 */
record FormPart(
    String id,
    String key,
    String label,
    String text,
    boolean required,
    boolean writable,
    boolean hidden) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The components in the order of the form; what is inside a group comes after it. */
  static List<FormPart> of(FormSchema form) {
    JsonNode root = JSON.readTree(form.toJson());
    Map<String, List<String>> choices = new HashMap<>();
    choices(root, choices);
    List<FormPart> parts = new ArrayList<>();
    collect(root, "", false, choices, parts);
    return List.copyOf(parts);
  }

  boolean holdsValue() {
    return !key.isEmpty();
  }

  /** What a message calls it. */
  String name() {
    return label.isEmpty() ? key : label;
  }

  private static void collect(
      JsonNode parent,
      String above,
      boolean hidden,
      Map<String, List<String>> choices,
      List<FormPart> parts) {
    for (JsonNode each : parent.path("components")) {
      boolean gone = hidden || isAlwaysHidden(each.path("conditional").path("hide"), choices);
      String own = each.path("key").asString(each.path("path").asString(""));
      String key = above.isEmpty() ? own.split("[.\\[]", 2)[0] : above;
      boolean value = each.has("key");
      parts.add(
          new FormPart(
              each.path("id").asString(""),
              value ? key : "",
              each.path("label").asString(""),
              each.path("text").asString("") + each.path("content").asString(""),
              each.path("validate").path("required").asBoolean(false),
              value && !gone && !each.path("readonly").asBoolean(false),
              gone));
      collect(each, each.has("path") ? key : above, gone, choices, parts);
    }
  }

  /** The values that can be chosen, by key; only of lists that are written in the form. */
  private static void choices(JsonNode parent, Map<String, List<String>> found) {
    for (JsonNode each : parent.path("components")) {
      if (each.has("values") && each.has("key")) {
        List<String> values = new ArrayList<>();
        each.path("values").forEach(value -> values.add(value.path("value").asString("")));
        found.put(each.path("key").asString(""), values);
      }
      choices(each, found);
    }
  }

  /** Whether the condition holds for everything that can be chosen, and for nothing chosen. */
  private static boolean isAlwaysHidden(JsonNode condition, Map<String, List<String>> choices) {
    if (!condition.isString() || condition.asString().isBlank()) {
      return false;
    }
    try {
      Feel hide = Feel.parse(condition.asString());
      if (hide.variables().isEmpty()) {
        return holds(hide.test(Map.of()));
      }
      String variable = hide.variables().iterator().next();
      List<String> values = choices.get(variable);
      return hide.variables().size() == 1
          && values != null
          && holds(hide.test(Map.of(variable, "")))
          && values.stream().allMatch(value -> holds(hide.test(Map.of(variable, value))));
    } catch (Feel.NotFeel e) {
      return false;
    }
  }

  private static boolean holds(Optional<Boolean> answer) {
    return answer.orElse(false);
  }
}
