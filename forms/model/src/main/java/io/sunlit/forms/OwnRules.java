package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules beside the schema, from its attribute {@code sunlit}. */
record OwnRules(List<Rule> rules, Map<String, Rows> lists, Map<String, Files> files) {

  /** A condition over fields with its own message. */
  record Rule(
      String id,
      @Nullable String component,
      @Nullable Feel when,
      Feel check,
      String messageZh,
      String messageEn) {}

  /** How many rows a list has, and what must not be there twice. */
  record Rows(int least, int most, List<List<String>> unique) {}

  /** How many files a picker takes, how large, and of which types. */
  record Files(int least, int most, long largest, List<String> types) {}

  static OwnRules read(JsonNode json, Component form, List<FormProblem> problems) {
    return new Reader(form, problems).read(json.path(Restricting.OURS));
  }

  private static final class Reader {
    private final Component form;
    private final Map<String, Component> components = new HashMap<>();
    private final List<FormProblem> problems;
    private final Set<String> ids = new HashSet<>();

    private Reader(Component form, List<FormProblem> problems) {
      this.form = form;
      form.all().forEach(c -> components.put(c.id(), c));
      this.problems = problems;
    }

    private OwnRules read(JsonNode json) {
      List<Rule> rules = new ArrayList<>();
      for (JsonNode rule : json.path("rules")) {
        Rule read = rule(rule);
        if (read != null) {
          rules.add(read);
        }
      }
      Map<String, Rows> lists = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : json.path("lists").properties()) {
        Component list = components.get(entry.getKey());
        if (list == null || !list.repeats()) {
          problems.add(Texts.problem(entry.getKey(), "rule-without-list", entry.getKey()));
        } else {
          lists.put(entry.getKey(), rows(list, entry.getValue()));
        }
      }
      Map<String, Files> files = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : json.path("files").properties()) {
        Component picker = components.get(entry.getKey());
        if (picker == null || picker.files(null) == null) {
          problems.add(Texts.problem(entry.getKey(), "rule-without-picker", entry.getKey()));
        } else {
          files.put(entry.getKey(), files(entry.getValue()));
        }
      }
      return new OwnRules(List.copyOf(rules), Map.copyOf(lists), Map.copyOf(files));
    }

    private @Nullable Rule rule(JsonNode json) {
      String id = json.path("id").asString("");
      String at = json.path("component").asString("");
      if (id.isEmpty() || !ids.add(id)) {
        problems.add(Texts.problem(at.isEmpty() ? null : at, "rule-id", id));
        return null;
      }
      Component component = components.get(at);
      if (!at.isEmpty()
          && (component == null || !(component.type().keyed() || component.repeats()))) {
        problems.add(Texts.problem(at, "rule-component", id, at));
        return null;
      }
      String zh = json.path("message").path("zh-CN").asString("");
      if (zh.isEmpty()) {
        problems.add(Texts.problem(at.isEmpty() ? null : at, "rule-message", id));
        return null;
      }
      Feel check = feel(id, component, json.path("check").asString(""));
      String condition = json.path("when").asString("");
      Feel when = condition.isEmpty() ? null : feel(id, component, condition);
      return check == null || (when == null && !condition.isEmpty())
          ? null
          : new Rule(
              id,
              at.isEmpty() ? null : at,
              when,
              check,
              zh,
              json.path("message").path("en").asString(zh));
    }

    private @Nullable Feel feel(String id, @Nullable Component at, String text) {
      String component = at == null ? null : at.id();
      if (!text.startsWith("=")) {
        problems.add(Texts.problem(component, "rule-expression", id, text));
        return null;
      }
      Feel feel = Feel.expression(text.substring(1), FieldKinds.around(at == null ? form : at));
      problems.addAll(ExpressionChecks.problems(component, "sunlit.rules." + id, text, feel));
      return feel.refusal() == null ? feel : null;
    }

    private Rows rows(Component list, JsonNode json) {
      List<List<String>> unique = new ArrayList<>();
      for (JsonNode keys : json.path("unique")) {
        List<String> together = new ArrayList<>();
        for (JsonNode key : keys.isArray() ? keys : List.of(keys)) {
          together.add(key.asString(""));
        }
        boolean known =
            !together.isEmpty() && together.stream().allMatch(key -> fieldInRow(list, key) != null);
        if (known) {
          unique.add(List.copyOf(together));
        } else {
          problems.add(Texts.problem(list.id(), "rule-unique", String.join(", ", together)));
        }
      }
      return new Rows(whole(json, "minRows", 0), whole(json, "maxRows", Integer.MAX_VALUE), unique);
    }

    private Files files(JsonNode json) {
      List<String> types = new ArrayList<>();
      json.path("types").forEach(type -> types.add(type.asString("")));
      long largest = json.path("maxBytes").isNumber() ? json.get("maxBytes").longValue() : -1;
      return new Files(
          whole(json, "minCount", 0),
          whole(json, "maxCount", Integer.MAX_VALUE),
          largest < 0 ? Long.MAX_VALUE : largest,
          List.copyOf(types));
    }

    private static int whole(JsonNode json, String name, int otherwise) {
      return json.path(name).isNumber() ? json.get(name).intValue() : otherwise;
    }
  }

  /** The field of a row that has the key; null if there is none. */
  static @Nullable Component fieldInRow(Component list, String key) {
    List<String> path = List.of(key.split("\\.", -1));
    return list.all().stream()
        .filter(c -> c.type().keyed() && c.ownPath().equals(path))
        .findFirst()
        .orElse(null);
  }

  /** Whether a picker takes a media type. */
  static boolean takes(Files rule, String type) {
    return rule.types.isEmpty()
        || rule.types.stream()
            .anyMatch(
                t ->
                    t.endsWith("/*")
                        ? type.startsWith(t.substring(0, t.length() - 1))
                        : t.equalsIgnoreCase(type));
  }

  /** Whether a value counts as missing. */
  static boolean missing(@Nullable Object value) {
    return Js.isNil(value) || "".equals(value);
  }
}
