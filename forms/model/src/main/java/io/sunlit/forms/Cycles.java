package io.sunlit.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds formulas that depend on themselves, directly or through other formulas. */
final class Cycles {

  private final Map<Component, List<Component>> dependencies = new HashMap<>();

  private Cycles() {}

  static List<Component> in(Component form) {
    List<Component> formulas =
        form.all().stream().filter(c -> c.type() == ComponentType.EXPRESSION).toList();
    Cycles cycles = new Cycles();
    for (Component formula : formulas) {
      List<References.Reference> references = References.of(formula, "expression");
      cycles.dependencies.put(
          formula,
          formulas.stream().filter(f -> references.stream().anyMatch(r -> r.touches(f))).toList());
    }
    return formulas.stream().filter(f -> cycles.reaches(f, f, new HashSet<>())).toList();
  }

  private boolean reaches(Component from, Component target, Set<Component> seen) {
    for (Component next : dependencies.getOrDefault(from, List.of())) {
      if (next == target || (seen.add(next) && reaches(next, target, seen))) {
        return true;
      }
    }
    return false;
  }
}
