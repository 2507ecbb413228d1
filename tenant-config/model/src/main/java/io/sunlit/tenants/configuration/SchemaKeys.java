package io.sunlit.tenants.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of a mapping in a JSON Schema, and what their values may be; every other key is refused.
 */
final class SchemaKeys {

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  SchemaKeys text(String key, String zh) {
    return must(key, zh, SchemaKeys.text());
  }

  SchemaKeys must(String key, String zh, Map<String, Object> value) {
    required.add(key);
    return may(key, zh, value);
  }

  SchemaKeys may(String key, String zh, Map<String, Object> value) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", zh);
    described.putAll(value);
    properties.put(key, described);
    return this;
  }

  SchemaKeys specs(List<FieldSpec> specs) {
    for (FieldSpec spec : specs) {
      if (spec.kind() == FieldSpec.Kind.REQUIRED_TEXT) {
        text(spec.key(), spec.zh());
      } else {
        may(spec.key(), spec.zh(), value(spec));
      }
    }
    return this;
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("properties", properties);
    return object;
  }

  static Map<String, Object> value(FieldSpec spec) {
    return switch (spec.kind()) {
      case TEXT, REQUIRED_TEXT, CREDIT_CODE, CODE -> text();
      case TEXTS -> list(text());
      case FLAG -> flag();
      case COUNT -> whole();
      case DATE -> pattern(FileSchemas.DATE);
      case LIMIT -> pattern(FileSchemas.LIMIT);
      case CHOICE -> choice(spec.choices());
      case CHOICES -> list(choice(spec.choices()));
      case ROWS -> rows(new SchemaKeys().specs(spec.fields()));
    };
  }

  /** Text; codes of digits alone may stand there without quotes. */
  static Map<String, Object> text() {
    return schema("type", List.of("string", "number"));
  }

  static Map<String, Object> pattern(String pattern) {
    return schema("type", "string", "pattern", pattern);
  }

  static Map<String, Object> choice(List<String> choices) {
    return schema("enum", choices);
  }

  static Map<String, Object> flag() {
    return schema("type", "boolean");
  }

  static Map<String, Object> whole() {
    return schema("type", "integer");
  }

  static Map<String, Object> list(Map<String, Object> element) {
    return schema("type", "array", "items", element);
  }

  static Map<String, Object> atLeastOne(Map<String, Object> list) {
    Map<String, Object> filled = new LinkedHashMap<>(list);
    filled.put("minItems", 1);
    return filled;
  }

  static Map<String, Object> rows(SchemaKeys keys) {
    return list(keys.object());
  }

  static Map<String, Object> entries(Map<String, Object> value) {
    return schema("type", "object", "additionalProperties", value);
  }

  static Map<String, Object> schema(Object... keysAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      schema.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return schema;
  }
}
