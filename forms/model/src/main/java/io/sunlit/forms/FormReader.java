package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a schema as form-js imports them, and notes what is wrong. */
final class FormReader {

  /** The newest {@code schemaVersion} that form-js 1.23 writes. */
  static final int NEWEST_SCHEMA = 19;

  /** Names that every JavaScript object already has. */
  private static final Set<String> FORBIDDEN_SEGMENTS =
      Set.of(
          "",
          "__proto__",
          "constructor",
          "prototype",
          "hasOwnProperty",
          "isPrototypeOf",
          "propertyIsEnumerable",
          "toLocaleString",
          "toString",
          "valueOf",
          "__defineGetter__",
          "__defineSetter__",
          "__lookupGetter__",
          "__lookupSetter__");

  private static final int MOST_ROWS_AT_START = 1000;

  /** How a field is set up does not depend on the day. */
  private static final Clock NO_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final List<FormProblem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final ClaimedPaths paths = new ClaimedPaths();
  private boolean usable = true;
  private int unnamed;

  List<FormProblem> problems() {
    return problems;
  }

  /** Whether form-js could import it. */
  boolean usable() {
    return usable;
  }

  Component read(JsonNode json) {
    JsonNode version = json.path("schemaVersion");
    if (version.isNumber() && version.doubleValue() > NEWEST_SCHEMA) {
      refuse(null, "schema-too-new", version.asString(), NEWEST_SCHEMA);
    }
    Component form = new Component(idOf(json), ComponentType.FORM, null, properties(json));
    if (!"default".equals(json.path("type").asString(""))) {
      refuse(null, "not-a-form");
    }
    ids.add(form.id());
    readChildren(form, json);
    if (paths.mixesRowsAndNames()) {
      refuse(null, "mixed-path");
    }
    usable &= ExpressionChecks.check(form, problems);
    Cycles.in(form).forEach(c -> refuse(c.id(), "cyclic-expression", c.name()));
    Undecidable.in(form)
        .forEach(c -> problems.add(Texts.problem(c.id(), "undecidable-expression", c.name())));
    return form;
  }

  private void readChildren(Component parent, JsonNode json) {
    JsonNode components = json.get("components");
    if (components == null) {
      return;
    }
    if (!components.isArray()) {
      refuse(parent.id(), "components-not-a-list");
      return;
    }
    for (JsonNode child : components) {
      if (child.isObject()) {
        readChild(parent, child);
      } else {
        refuse(parent.id(), "component-not-an-object");
      }
    }
  }

  private void readChild(Component parent, JsonNode json) {
    String id = idOf(json);
    String typeName = json.path("type").asString("");
    ComponentType type = ComponentType.named(typeName);
    if (type == null || type == ComponentType.FORM) {
      refuse(id, "unknown-type", typeName);
      return;
    }
    if (!ids.add(id)) {
      refuse(id, "duplicate-id", id);
      return;
    }
    Component component = new Component(id, type, parent, properties(json, type));
    checkPath(component);
    parent.children().add(component);
    checkSettings(component);
    readChildren(component, json);
    checkList(component);
  }

  private void checkSettings(Component component) {
    if (component.has("dataItem") && !DataItem.isNamedBy(component.get("dataItem"))) {
      problems.add(Texts.problem(component.id(), "data-item", component.name()));
    }
    FieldType own = component.own();
    if (own != null) {
      own.checkSettings(
          component.settings(NO_CLOCK),
          (code, zh, en) -> problems.add(new FormProblem(component.id(), code, zh, en)));
    }
  }

  private void checkPath(Component component) {
    boolean keyed = component.type().keyed();
    String property = keyed ? "key" : "path";
    Object given = keyed || component.type().pathed() ? component.get(property) : null;
    if (given != null && !(given instanceof String)) {
      refuse(component.id(), "broken-path", Js.toText(given));
      return;
    }
    if (component.ownPath().isEmpty()) {
      if (keyed) {
        refuse(component.id(), "missing-key");
      } else if (component.type().repeatable()) {
        refuse(component.id(), "missing-path");
      }
      return;
    }
    if (component.ownPath().stream().anyMatch(FormReader::brokenSegment)) {
      refuse(component.id(), "broken-path", String.join(".", component.ownPath()));
      return;
    }
    if (!claim(component)) {
      refuse(component.id(), "duplicate-path", component.displayPath());
    }
  }

  private void checkList(Component component) {
    if (!component.type().repeatable()) {
      return;
    }
    if (component.all().stream().noneMatch(c -> c.type().keyed())) {
      problems.add(Texts.problem(component.id(), "list-without-fields"));
    }
    if (!(component.get("defaultRepetitions") instanceof Double d)
        || d != Math.rint(d)
        || d < 0
        || d > MOST_ROWS_AT_START) {
      refuse(component.id(), "bad-row-count", MOST_ROWS_AT_START);
    }
  }

  private static boolean brokenSegment(String segment) {
    if (FORBIDDEN_SEGMENTS.contains(segment)) {
      return true;
    }
    boolean number = !Double.isNaN(Js.toNumber(segment));
    return number && !(Js.index(segment) >= 0 && segment.length() <= 3 && canonical(segment));
  }

  private static boolean canonical(String index) {
    return index.equals("0") || index.charAt(0) != '0';
  }

  private boolean claim(Component component) {
    List<String> path = new ArrayList<>();
    component.valuePath(Map.of()).forEach(s -> path.add(s.toString()));
    List<String> ancestors = new ArrayList<>();
    for (Component c = component.parent(); c != null; c = c.parent()) {
      ancestors.add(c.id());
    }
    if (component.type().keyed()) {
      return paths.claimValue(path, ancestors);
    }
    return component.type().repeatable()
        ? paths.claimList(path, component.id(), ancestors)
        : paths.claimGroup(path, ancestors);
  }

  private String idOf(JsonNode json) {
    JsonNode id = json.get("id");
    return id != null && id.isString() && !id.stringValue().isEmpty()
        ? id.stringValue()
        : "Field_" + ++unnamed;
  }

  private static Map<String, @Nullable Object> properties(JsonNode json) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> e : json.properties()) {
      if (!e.getKey().equals("components")) {
        properties.put(e.getKey(), Js.fromJson(e.getValue()));
      }
    }
    return properties;
  }

  private static Map<String, @Nullable Object> properties(JsonNode json, ComponentType type) {
    Map<String, @Nullable Object> properties = properties(json);
    switch (type) {
      case DYNAMICLIST -> {
        properties.putIfAbsent("isRepeating", true);
        properties.putIfAbsent("allowAddRemove", true);
        properties.putIfAbsent("defaultRepetitions", 1d);
      }
      case EXPRESSION -> properties.putIfAbsent("computeOn", "change");
      case DATETIME -> properties.putIfAbsent("subtype", "date");
      case RADIO, SELECT, CHECKLIST, TAGLIST -> {
        if (!Js.truthy(properties.get("valuesKey"))
            && !Js.truthy(properties.get("valuesExpression"))) {
          properties.putIfAbsent("values", List.of(Map.of("label", "Value", "value", "value")));
        }
      }
      default -> {}
    }
    return properties;
  }

  private void refuse(@Nullable String component, String code, @Nullable Object... arguments) {
    usable = false;
    problems.add(Texts.problem(component, code, arguments));
  }
}
