package io.sunlit.tenants.workbook;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.configuration.PowerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a cell, as officials write it, into the value of an item file. */
final class CellReading {

  private static final Pattern LIMIT =
      Pattern.compile("(\\d{1,6})\\s*个?\\s*(工作日|工作小时|自然日|日历日|日|天|小时)(?:内)?");
  private static final Map<String, String> UNITS =
      Map.of("工作日", "wd", "自然日", "d", "日历日", "d", "日", "d", "天", "d", "工作小时", "wh", "小时", "h");
  private static final Map<String, String> FLAGS =
      Map.of("是", "true", "否", "false", "√", "true", "×", "false");
  private static final Map<String, String> MATERIAL_FORMS =
      Map.of(
          "原件",
          "original",
          "复印件",
          "copy",
          "电子",
          "electronic",
          "电子件",
          "electronic",
          "电子版",
          "electronic");
  private static final Map<String, String> NECESSITY =
      Map.of("必要", "true", "必需", "true", "非必要", "false", "非必需", "false", "容缺", "false");

  private final Map<String, String> departments = new LinkedHashMap<>();
  private final Map<String, String> powerTypes = new LinkedHashMap<>();

  CellReading(List<Department> departments, List<PowerType> powerTypes) {
    departments.forEach(department -> this.departments.put(department.name(), department.code()));
    powerTypes.forEach(type -> this.powerTypes.put(type.name(), type.code()));
  }

  /**
   * The value: a text, a list of texts or a list of maps. What is not understood stays as it is.
   */
  Object value(ItemColumn.Kind kind, String text) {
    return switch (kind) {
      case TEXT -> text;
      case LINES -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      case LIMIT -> limit(text);
      case FLAG -> FLAGS.getOrDefault(text, text.toLowerCase(Locale.ROOT));
      case POWER_TYPE -> powerTypes.getOrDefault(text, text);
      case DEPARTMENT -> departments.getOrDefault(text, text);
      case MATERIALS ->
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(CellReading::material)
              .toList();
    };
  }

  private static String limit(String text) {
    Matcher limit = LIMIT.matcher(text);
    return limit.matches() ? limit.group(1) + UNITS.get(limit.group(2)) : text;
  }

  /** 名称；必要；原件；1, in which all but the name may be left out. */
  private static Map<String, String> material(String line) {
    String[] parts = line.split("[;；]", -1);
    Map<String, String> material = new LinkedHashMap<>();
    material.put("name", parts[0].strip());
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (NECESSITY.containsKey(part)) {
        material.put("required", NECESSITY.getOrDefault(part, part));
      } else if (MATERIAL_FORMS.containsKey(part)) {
        material.put("form", MATERIAL_FORMS.getOrDefault(part, part));
      } else if (part.matches("\\d{1,3}份?")) {
        material.put("copies", part.replace("份", ""));
      } else if (!part.isEmpty()) {
        material.put("form", part);
      }
    }
    return material;
  }
}
