package io.sunlit.forms.differential;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes up values: mostly ones that fit a component, some that do not. */
final class ValueGenerator {

  private static final JsonMapper JSON = new JsonMapper();

  private final Dice dice;

  /** No two fields hold the same files: form-js forgets them with the first that is hidden. */
  private int files;

  ValueGenerator(Dice dice) {
    this.dice = dice;
  }

  JsonNode value(JsonNode component, boolean server) {
    if (dice.chance(server ? 8 : 1)) {
      return JSON.readTree(strange());
    }
    return JSON.readTree(
        switch (component.path("type").asString()) {
          case "textfield", "textarea" -> text();
          case "number" -> number(component.path("serializeToString").asBoolean(false), server);
          case "checkbox" -> dice.oneOf("true", "true", "false");
          case "radio", "select" -> option();
          case "checklist", "taglist" -> options();
          case "datetime" -> dateTime(component);
          case "filepicker" -> dice.chance(70) ? "\"files::" + ++files + "\"" : "null";
          default -> strange();
        });
  }

  private String strange() {
    return dice.oneOf(
        "null",
        "1",
        "\"a\"",
        "true",
        "false",
        "[]",
        "{}",
        "[1]",
        "{\"a\":1}",
        "\"\"",
        "0",
        "[null]",
        "\"5\"",
        "-1.5",
        "\"x\"",
        "[\"x\"]");
  }

  private String text() {
    return dice.oneOf(
        "\"a\"",
        "\"b\"",
        "\"\"",
        "\"abc\"",
        "\"ab12\"",
        "\"  a  \"",
        "\" \"",
        "\"12\"",
        "\"一二三\"",
        "\"a@b.cn\"",
        "\"a@b\"",
        "\"+8613812345678\"",
        "\"xx+4930664040900\"",
        "\"2024-2024\"",
        "\"\\ud83d\\ude00\"",
        "\"AB123\"",
        "\"aaaaaaaaaaaaaaaaaaaaaaaa!\"",
        "\"a b c\"",
        "\"x\"",
        "\"\\u00a0\"",
        "\"\\ufeffab\"",
        "\"abcd\"",
        "\"11\"",
        "\"中文\"",
        "\"a\\tb\"",
        "\"5\"");
  }

  private String number(boolean serialized, boolean server) {
    String number =
        dice.oneOf(
            "0",
            "1",
            "2",
            "3",
            "5",
            "7",
            "10",
            "-2",
            "0.1",
            "0.3",
            "0.25",
            "2.5",
            "1.005",
            "99.99",
            "100",
            "1000000",
            "0.15",
            "123456789.123",
            "6");
    if (serialized) {
      return dice.chance(90)
          ? "\"" + dice.oneOf(number, number, number + ".0", "1e3", "007") + "\""
          : number;
    }
    return server && dice.chance(20) ? "\"" + number + "\"" : number;
  }

  private String option() {
    return dice.oneOf(
        "\"x\"",
        "\"x\"",
        "\"y\"",
        "\"z\"",
        "1",
        "0",
        "false",
        "true",
        "null",
        "{\"b\":[2],\"a\":1}",
        "\"value\"",
        "\"q\"",
        "2");
  }

  private String options() {
    return dice.oneOf(
        "[\"x\"]",
        "[\"y\",\"x\"]",
        "[]",
        "[\"x\",\"z\"]",
        "[1,\"x\"]",
        "[false,0]",
        "[\"x\",\"x\"]",
        "[{\"a\":1,\"b\":[2]}]",
        "[\"value\"]",
        "[\"q\"]",
        "[true,1,\"x\"]");
  }

  private String dateTime(JsonNode component) {
    String date =
        dice.oneOf(
            "2024-05-06",
            "2024-02-29",
            "1999-12-31",
            "2099-01-01",
            "1899-12-31",
            "2023-02-29",
            "2024-13-01",
            "2030-06-15");
    String clock =
        dice.oneOf("10:30", "10:37", "00:00", "23:45", "08:00", "12:15", "07:59", "24:00", "16:30");
    String zone =
        switch (component.path("timeSerializingFormat").asString("")) {
          case "utc_offset" -> "+08:00";
          case "utc_normalized" -> "Z";
          default -> "";
        };
    String time = clock + (dice.chance(85) ? zone : dice.oneOf("", "Z", "+08:00", "-05:00"));
    return "\""
        + switch (component.path("subtype").asString()) {
          case "date" -> date;
          case "time" -> time;
          default -> date + "T" + time;
        }
        + "\"";
  }
}
