package io.sunlit.templates.difference;

import io.sunlit.templates.difference.Change.Area;
import java.util.Set;

/** Which part of a template a place in its files is about. */
final class ChangeAreas {

  private static final Set<String> LIMITS =
      Set.of("humanStep@limit", "participant@limit", "timeDuration", "timeDate", "timeCycle");

  private static final Set<String> BINDINGS =
      Set.of("humanStep@post", "humanStep@department", "humanStep@form", "intake@form");

  private ChangeAreas() {}

  static Area ofFile(String path) {
    if (path.startsWith("forms/")) {
      return Area.FORM;
    }
    if (path.startsWith("scenarios/")) {
      return Area.SCENARIO;
    }
    if (path.endsWith(".dmn")) {
      return Area.RULE;
    }
    if (path.equals("template.yaml")) {
      return Area.BINDING;
    }
    return path.isEmpty() || path.endsWith(".bpmn") ? Area.FLOW : Area.TEXT;
  }

  static Area ofUnit(String path, Tree unit) {
    Area area = ofFile(path);
    return area == Area.FLOW && unit.kind().contains("/BPMN/20100524/DI}") ? Area.LAYOUT : area;
  }

  /** The order of ways out of a node is the order in which their conditions are asked. */
  static Area ofOrder(String path) {
    return ofFile(path) == Area.FLOW ? Area.RULE : ofFile(path);
  }

  static Area ofValue(String path, String owner, String name) {
    Area area = ofFile(path);
    if (area != Area.FLOW) {
      return area;
    }
    String place = TreeMerge.property(owner, name);
    if (LIMITS.contains(place)) {
      return Area.LIMIT;
    }
    if (BINDINGS.contains(place)) {
      return Area.BINDING;
    }
    if (owner.equals("jointApproval") || owner.equals("participant")) {
      return Area.POLICY;
    }
    if (owner.equals("conditionExpression") || name.equals("@default")) {
      return Area.RULE;
    }
    return Area.FLOW;
  }
}
