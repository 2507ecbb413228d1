package io.sunlit.templates.difference;

import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.difference.Change.Area;
import io.sunlit.templates.difference.Change.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes in words. */
final class ChangeWords {

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("humanStep@limit", "时限"),
          Map.entry("participant@limit", "时限"),
          Map.entry("humanStep@post", "岗位"),
          Map.entry("humanStep@department", "部门"),
          Map.entry("humanStep@form", "表单"),
          Map.entry("intake@form", "申请表"),
          Map.entry("intake@part", "由并联审批发起"),
          Map.entry("humanStep@stage", "环节"),
          Map.entry("humanStep@procedure", "特别程序的种类"),
          Map.entry("humanStep@actions", "可用操作"),
          Map.entry("jointApproval@lead", "牵头部门"),
          Map.entry("jointApproval@policy", "汇总规则"),
          Map.entry("participant@kind", "参与方式"),
          Map.entry("participant@condition", "参与条件"),
          Map.entry("conditionExpression", "条件"),
          Map.entry("sequenceFlow@sourceRef", "起点"),
          Map.entry("sequenceFlow@targetRef", "终点"),
          Map.entry("order", "先后顺序"));

  private ChangeWords() {}

  static Change change(
      Area area,
      Kind kind,
      String file,
      @Nullable String element,
      Tree unit,
      @Nullable String property,
      @Nullable String before,
      @Nullable String after) {
    String label = label(unit);
    String whereZh = label != null ? "“" + label + "”" : element != null ? element : file;
    String whereEn = label != null ? "'" + label + "'" : element != null ? element : file;
    String what = property == null ? "" : property;
    String whatZh = PROPERTIES.getOrDefault(what, what);
    String zh =
        switch (kind) {
          case ADDED -> "增加了%s%s".formatted(type(unit, file), whereZh);
          case REMOVED -> "删除了%s%s".formatted(type(unit, file), whereZh);
          case RENAMED -> "%s改名：%s → %s".formatted(type(unit, file), shown(before), shown(after));
          case REROUTED ->
              "%s改接：%s %s → %s".formatted(whereZh, whatZh, shown(before), shown(after));
          case MOVED -> "%s只在图上移动了位置".formatted(whereZh);
          default ->
              "%s的%s：%s → %s".formatted(whereZh, whatZh, value(before, true), value(after, true));
        };
    String en =
        switch (kind) {
          case ADDED -> "added %s".formatted(whereEn);
          case REMOVED -> "removed %s".formatted(whereEn);
          case RENAMED -> "renamed %s: %s → %s".formatted(element, shown(before), shown(after));
          case REROUTED ->
              "rerouted %s: %s %s → %s".formatted(whereEn, what, shown(before), shown(after));
          case MOVED -> "%s was only moved on the diagram".formatted(whereEn);
          default ->
              "%s of %s: %s → %s"
                  .formatted(what, whereEn, value(before, false), value(after, false));
        };
    return new Change(area, kind, file, element, label, property, before, after, zh, en);
  }

  private static @Nullable String label(Tree unit) {
    String name = unit.value("@name");
    String label = name == null ? unit.value("@label") : name;
    return label == null || label.isBlank() ? null : label.replaceAll("^\"|\"$", "");
  }

  private static String type(Tree unit, String file) {
    if (file.endsWith(".form")) {
      return "字段";
    }
    String name = unit.name();
    if (name.endsWith("Gateway")) {
      return "网关";
    }
    if (name.endsWith("Event")) {
      return "事件";
    }
    if (name.endsWith("Task") || name.equals("task") || name.equals("callActivity")) {
      return "步骤";
    }
    return switch (name) {
      case "sequenceFlow" -> "连线";
      case "subProcess" -> "子流程";
      case "lane" -> "泳道";
      default -> "";
    };
  }

  private static String value(@Nullable String value, boolean zh) {
    if (value == null) {
      return "—";
    }
    try {
      TimeLimit limit = TimeLimit.parse(value);
      String unit =
          switch (limit.unit()) {
            case WORKING_DAYS -> zh ? "个工作日" : "working days";
            case CALENDAR_DAYS -> zh ? "天" : "calendar days";
            case WORKING_HOURS -> zh ? "个工作小时" : "working hours";
            case HOURS -> zh ? "小时" : "hours";
          };
      return limit.amount() + " " + unit;
    } catch (IllegalArgumentException e) {
      return shown(value);
    }
  }

  private static String shown(@Nullable String value) {
    if (value == null) {
      return "—";
    }
    return value.length() > 80 ? value.substring(0, 80) + "…" : value;
  }
}
