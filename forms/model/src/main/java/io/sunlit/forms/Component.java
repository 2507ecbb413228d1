package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component of a form, with form-js's defaults filled in. Not changed after reading. */
final class Component {

  private final String id;
  private final ComponentType type;
  private final @Nullable Component parent;
  private final @Nullable FieldType own;
  private final Map<String, @Nullable Object> properties;
  private final List<String> ownPath;
  private final List<Object> path;
  private final String pathText;
  private final String name;
  private final boolean disabled;
  private final boolean readonly;
  private final boolean editable;
  private final StepRights.@Nullable Right right;
  private final FieldLimits limits;
  private final @Nullable List<@Nullable Object> options;
  private final List<Component> children = new ArrayList<>();
  private final Map<String, Feel> expressions = new HashMap<>();

  Component(
      String id,
      ComponentType type,
      @Nullable Component parent,
      Map<String, @Nullable Object> properties) {
    this.id = id;
    this.type = type;
    this.own = FieldTypes.named(Js.toText(properties.get("type")));
    this.parent = parent;
    this.properties = properties;
    this.ownPath = ownPath(type, properties);
    this.path = List.copyOf(pathWith(Map.of()));
    this.pathText = Filling.pathText(path);
    this.name = name(id, ownPath, properties);
    this.disabled = Js.truthy(properties.get("disabled"));
    this.readonly = readonly(properties.get("readonly"));
    this.editable = !disabled && !readonly && (parent == null || parent.editable);
    this.right = right(properties);
    this.limits = FieldLimits.of(properties);
    this.options = properties.get("values") instanceof List<?> v ? Options.normalized(v) : null;
  }

  /** A readonly expression counts as not readonly. */
  private static boolean readonly(@Nullable Object readonly) {
    return Js.truthy(readonly) && !(readonly instanceof String s && s.startsWith("="));
  }

  private static StepRights.@Nullable Right right(Map<String, @Nullable Object> properties) {
    return properties.get(Restricting.OURS) instanceof Map<?, ?> ours
        ? StepRights.Right.marked(ours.get(Restricting.RIGHT))
        : null;
  }

  private static String name(
      String id, List<String> ownPath, Map<String, @Nullable Object> properties) {
    for (String property : List.of("label", "dateLabel", "timeLabel")) {
      if (properties.get(property) instanceof String s && !s.isBlank()) {
        return s;
      }
    }
    return ownPath.isEmpty() ? id : String.join(".", ownPath);
  }

  private static List<String> ownPath(
      ComponentType type, Map<String, @Nullable Object> properties) {
    Object path =
        type.keyed() ? properties.get("key") : type.pathed() ? properties.get("path") : "";
    return path instanceof String s && !s.isEmpty() ? List.of(s.split("\\.", -1)) : List.of();
  }

  String id() {
    return id;
  }

  ComponentType type() {
    return type;
  }

  /** The component's {@code type} in the schema. */
  String typeName() {
    return own == null ? type.typeName() : own.name();
  }

  /** The type of our own that it has; null if it is one of form-js. */
  @Nullable FieldType own() {
    return own;
  }

  FieldSettings settings(Clock clock) {
    return settings(clock, Map.of());
  }

  FieldSettings settings(Clock clock, Map<String, @Nullable Object> input) {
    return new FieldSettings(
        id, name, Collections.unmodifiableMap(properties), validate(), clock, input);
  }

  @Nullable Object emptyValue() {
    return own == null ? type.emptyValue() : Js.copy(own.emptyValue());
  }

  @Nullable Component parent() {
    return parent;
  }

  List<Component> children() {
    return children;
  }

  /** The segments of its own key or path, without those of its parents. */
  List<String> ownPath() {
    return ownPath;
  }

  /** A property, or null; {@link #has} tells whether it is there. */
  @Nullable Object get(String property) {
    return properties.get(property);
  }

  boolean has(String property) {
    return properties.containsKey(property);
  }

  boolean flag(String property) {
    return Js.truthy(properties.get(property));
  }

  /** The entries of {@code validate}; empty if there are none. */
  @SuppressWarnings("unchecked")
  Map<String, @Nullable Object> validate() {
    return properties.get("validate") instanceof Map<?, ?> map
        ? (Map<String, @Nullable Object>) map
        : Map.of();
  }

  /** The parsed expression of a property such as {@code conditional.hide}, or null. */
  @Nullable Feel expression(String property) {
    return expressions.get(property);
  }

  /** The properties that have an expression which decides about data. */
  Set<String> expressionNames() {
    return expressions.keySet();
  }

  /** It and all that is inside it. */
  List<Component> all() {
    List<Component> all = new ArrayList<>();
    all.add(this);
    children.forEach(c -> all.addAll(c.all()));
    return all;
  }

  void keepExpression(String property, Feel feel) {
    expressions.put(property, feel);
  }

  /** What it asks of its value. */
  FieldLimits limits() {
    return limits;
  }

  /** The options that stand in the schema itself; null if there is no list of them. */
  @Nullable List<@Nullable Object> options() {
    return options;
  }

  /** What the step allows with it; null if the form is not restricted, or it may be written. */
  StepRights.@Nullable Right right() {
    return right;
  }

  boolean disabled() {
    return disabled;
  }

  /**
   * Whether a person can change it: neither it nor anything around it is disabled or readonly.
   * Inside a disabled or readonly group or list form-js throws away what is typed, but sends and
   * validates what was there.
   */
  boolean editable() {
    return editable;
  }

  /** The references in a value that it holds; null if it holds no files. */
  @Nullable List<String> files(@Nullable Object value) {
    if (type == ComponentType.FILEPICKER) {
      return value instanceof String text && !text.isEmpty() ? List.of(text) : List.of();
    }
    return own == null ? null : own.files(value);
  }

  /** Whether its children are repeated once for each row. */
  boolean repeats() {
    return type.repeatable() && flag("isRepeating");
  }

  /** Whether a person may add and remove rows. */
  boolean rowsAreFree() {
    return repeats() && flag("allowAddRemove") && !children.isEmpty() && editable();
  }

  /** What to call it in a message. */
  String name() {
    return name;
  }

  /** Where its value is, with the given rows filled in. */
  List<Object> valuePath(Map<String, Integer> rows) {
    return rows.isEmpty() ? path : pathWith(rows);
  }

  /** {@link #valuePath} outside of lists, as text. */
  String pathText() {
    return pathText;
  }

  private List<Object> pathWith(Map<String, Integer> rows) {
    List<Object> filled = new ArrayList<>();
    appendPath(filled, rows);
    return filled;
  }

  private void appendPath(List<Object> path, Map<String, Integer> rows) {
    if (parent != null) {
      parent.appendPath(path, rows);
      if (parent.repeats()) {
        Integer row = rows.get(parent.id);
        if (row != null) {
          path.add(row);
        }
      }
    }
    path.addAll(ownPath);
  }

  /** The path of its value as a person reads it, rows as {@code []}. */
  String displayPath() {
    StringBuilder text = new StringBuilder(parent == null ? "" : parent.displayPath());
    if (parent != null && parent.repeats()) {
      text.append("[]");
    }
    for (String segment : ownPath) {
      if (!text.isEmpty()) {
        text.append('.');
      }
      text.append(segment);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return typeName() + " " + id;
  }
}
