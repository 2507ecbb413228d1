package io.sunlit.forms.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A form of 60 fields of six kinds, and a submission that fits it. */
final class SixtyFields {

  private static final int FIELDS = 60;

  private SixtyFields() {}

  /** With a condition at every sixth field, or without any. */
  static String schema(boolean conditions) {
    List<String> components = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      String hide =
          conditions && i % 6 == 5
              ? ",\"conditional\":{\"hide\":\"=f%d > 100000 or f0 = \\\"x\\\"\"}".formatted(i - 4)
              : "";
      components.add("{\"id\":\"f%d\",\"key\":\"f%d\",%s%s}".formatted(i, i, field(i % 6), hide));
    }
    return "{\"type\":\"default\",\"components\":[" + String.join(",", components) + "]}";
  }

  static String submission() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      values.add("\"f" + i + "\":" + value(i % 6));
    }
    return "{" + String.join(",", values) + "}";
  }

  private static String field(int kind) {
    return switch (kind) {
      case 0 ->
          "\"type\":\"textfield\",\"validate\":{\"required\":true,\"minLength\":1,"
              + "\"maxLength\":80,\"pattern\":\"^[\\\\u4e00-\\\\u9fa5A-Za-z0-9 ]+$\"}";
      case 1 ->
          "\"type\":\"number\",\"decimalDigits\":2,\"increment\":\"0.01\","
              + "\"validate\":{\"min\":0,\"max\":100000}";
      case 2 ->
          "\"type\":\"select\",\"validate\":{\"required\":true},"
              + "\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"b\"}]";
      case 3 -> "\"type\":\"datetime\",\"subtype\":\"date\",\"validate\":{\"required\":true}";
      case 4 ->
          "\"type\":\"checklist\","
              + "\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"b\"}]";
      default -> "\"type\":\"textfield\",\"validate\":{\"validationType\":\"email\"}";
    };
  }

  private static String value(int kind) {
    return switch (kind) {
      case 0 -> "\"苏州市昆山市 12\"";
      case 1 -> "1234.56";
      case 2 -> "\"b\"";
      case 3 -> "\"2024-05-06\"";
      case 4 -> "[\"a\",\"b\"]";
      default -> "\"a.b@example.cn\"";
    };
  }
}
