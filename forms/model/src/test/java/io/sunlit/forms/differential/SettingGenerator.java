package io.sunlit.forms.differential;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives a component some of the settings that its type has. */
final class SettingGenerator {

  private static final JsonMapper JSON = new JsonMapper();

  private final Dice dice;

  SettingGenerator(Dice dice) {
    this.dice = dice;
  }

  void settings(ObjectNode component, String type) {
    if (dice.chance(7)) {
      component.put("disabled", true);
    }
    if (dice.chance(7)) {
      component.put("readonly", true);
    }
    ObjectNode validate = JSON.createObjectNode();
    if (dice.chance(40)) {
      validate.put("required", true);
    }
    switch (type) {
      case "textfield", "textarea" -> text(component, validate);
      case "number" -> number(component, validate);
      case "checklist", "radio", "select", "taglist" -> options(component, type);
      case "datetime" -> dateTime(component);
      case "checkbox" -> {
        if (dice.chance(15)) {
          component.put("defaultValue", dice.chance(50));
        }
      }
      default -> {}
    }
    if (!validate.isEmpty()) {
      component.set("validate", validate);
    }
  }

  private void text(ObjectNode component, ObjectNode validate) {
    if (dice.chance(10)) {
      component.put("defaultValue", dice.oneOf("a", "", "default"));
    }
    if (dice.chance(25)) {
      validate.put("minLength", dice.between(0, 4));
    }
    if (dice.chance(25)) {
      validate.put("maxLength", dice.between(1, 8));
    }
    if (dice.chance(20)) {
      validate.put("validationType", dice.oneOf("email", "phone", "custom"));
    }
    if (dice.chance(25)) {
      validate.put(
          "pattern",
          dice.oneOf(
              "^[a-z]+$",
              "\\d{2,}",
              "^a|b$",
              "^(?=.*\\d)[\\w]+$",
              "(a+)+$",
              "^.{2}$",
              "[一-龥]+",
              "^\\s*$",
              "(\\d)\\1",
              "^(?<y>\\d{4})-\\k<y>$",
              "[^\\d\\s]",
              "^[A-Z]{2}\\d{3}$",
              "\\bb\\b",
              "x*",
              "^\\u4e2d",
              "[[a]",
              "^a?$",
              "(?<!b)a",
              "^(a|ab)(c|bcd)$"));
    }
  }

  private void number(ObjectNode component, ObjectNode validate) {
    if (dice.chance(10)) {
      component.put("defaultValue", dice.oneOf(0, 5, 7));
    }
    if (dice.chance(25)) {
      if (dice.chance(70)) {
        validate.put("min", dice.oneOf(0, 1, 2, -3));
      } else {
        validate.put("min", dice.oneOf("2", "0.5", "x", "-1"));
      }
    }
    if (dice.chance(25)) {
      validate.put("max", dice.oneOf(10, 5, 0, 100));
    }
    if (dice.chance(25)) {
      component.put("decimalDigits", dice.below(4));
    }
    if (dice.chance(25)) {
      if (dice.chance(50)) {
        component.put("increment", dice.oneOf("0.1", "0.05", "3", "0.3"));
      } else {
        component.put("increment", dice.oneOf(1, 2, 0, 5));
      }
    }
    if (dice.chance(20)) {
      component.put("serializeToString", true);
    }
  }

  private void options(ObjectNode component, String type) {
    switch (dice.below(6)) {
      case 0 -> component.put("valuesKey", dice.oneOf("options", "options", "nothing"));
      case 1 ->
          component.put(
              "valuesExpression",
              dice.oneOf("=options", "=[\"x\",\"y\"]", "=[1,2,\"x\"]", "=null", "=nothing"));
      case 2 -> {}
      default ->
          component.set(
              "values",
              JSON.readTree(
                  dice.oneOf(
                      "[{\"label\":\"X\",\"value\":\"x\"},{\"label\":\"Y\",\"value\":\"y\"}]",
                      "[{\"value\":\"x\"},{\"value\":\"z\"}]",
                      "[\"x\",1,0,false,true,{\"label\":\"O\",\"value\":{\"a\":1,\"b\":[2]}}]",
                      "[{\"label\":\"\",\"value\":\"x\"},{\"label\":\"E\",\"value\":\"\"}]",
                      "[]")));
    }
    boolean many = type.equals("checklist") || type.equals("taglist");
    if (dice.chance(15)) {
      component.set(
          "defaultValue",
          JSON.readTree(
              many ? dice.oneOf("[\"x\"]", "[]", "[\"q\"]") : dice.oneOf("\"x\"", "\"q\"")));
    }
    if (type.equals("select") && dice.chance(50)) {
      component.put("searchable", true);
    }
  }

  private void dateTime(ObjectNode component) {
    String subtype = dice.oneOf("date", "time", "datetime");
    component.put("subtype", subtype);
    if (dice.chance(50)) {
      component.put("timeInterval", dice.oneOf(1, 5, 10, 15, 30, 60, 7));
    }
    component.put(
        "timeSerializingFormat", dice.oneOf("utc_offset", "utc_normalized", "no_timezone"));
    component.put("use24h", dice.chance(50));
    if (dice.chance(10)) {
      component.put("disallowPassedDates", true);
    }
  }
}
