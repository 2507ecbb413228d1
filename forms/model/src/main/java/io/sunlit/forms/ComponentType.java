package io.sunlit.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The component types of form-js 1.23, and what each does with data. */
enum ComponentType {
  FORM("default", Kind.PLAIN),
  TEXTFIELD("textfield", Kind.KEYED),
  TEXTAREA("textarea", Kind.KEYED),
  NUMBER("number", Kind.KEYED),
  DATETIME("datetime", Kind.KEYED),
  EXPRESSION("expression", Kind.KEYED),
  FILEPICKER("filepicker", Kind.KEYED),
  CHECKBOX("checkbox", Kind.KEYED),
  CHECKLIST("checklist", Kind.KEYED),
  RADIO("radio", Kind.KEYED),
  SELECT("select", Kind.KEYED),
  TAGLIST("taglist", Kind.KEYED),
  TEXT("text", Kind.PLAIN),
  IMAGE("image", Kind.PLAIN),
  TABLE("table", Kind.PLAIN),
  HTML("html", Kind.PLAIN),
  DOCUMENT_PREVIEW("documentPreview", Kind.PLAIN),
  SPACER("spacer", Kind.PLAIN),
  SEPARATOR("separator", Kind.PLAIN),
  GROUP("group", Kind.PATHED),
  DYNAMICLIST("dynamiclist", Kind.PATHED),
  IFRAME("iframe", Kind.PLAIN),
  BUTTON("button", Kind.PLAIN),
  /** Text of our own that tells how to fill in the form (填报须知). */
  INSTRUCTION("instruction", Kind.PLAIN),
  /** One of our own: see {@link FieldType}. */
  OWN("", Kind.KEYED);

  private static final Map<String, ComponentType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(ComponentType::typeName, Function.identity()));

  private final String typeName;
  private final Kind kind;

  ComponentType(String typeName, Kind kind) {
    this.typeName = typeName;
    this.kind = kind;
  }

  static @Nullable ComponentType named(String typeName) {
    ComponentType type = typeName.isEmpty() ? null : BY_NAME.get(typeName);
    return type == null && FieldTypes.named(typeName) != null ? OWN : type;
  }

  String typeName() {
    return typeName;
  }

  /** Whether it holds a value of its own. */
  boolean keyed() {
    return kind == Kind.KEYED;
  }

  /** Whether it may give its children a path. */
  boolean pathed() {
    return kind == Kind.PATHED;
  }

  boolean repeatable() {
    return this == DYNAMICLIST;
  }

  /** Whether one of several options is picked. */
  boolean picksOne() {
    return this == RADIO || this == SELECT;
  }

  /** Whether any number of options is picked. */
  boolean picksMany() {
    return this == CHECKLIST || this == TAGLIST;
  }

  boolean hasOptions() {
    return picksOne() || picksMany();
  }

  @Nullable Object emptyValue() {
    return switch (this) {
      case TEXTFIELD, TEXTAREA -> "";
      case CHECKBOX -> Boolean.FALSE;
      case CHECKLIST, TAGLIST -> new ArrayList<>();
      default -> null;
    };
  }

  private enum Kind {
    KEYED,
    PATHED,
    PLAIN
  }
}
