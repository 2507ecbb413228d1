package io.sunlit.tenants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of a county, each below another or directly below the county (县—乡镇—村). */
public final class Organisation {

  private final Map<String, Department> units = new LinkedHashMap<>();

  public Organisation(Collection<Department> departments) {
    departments.forEach(department -> units.put(department.code(), department));
  }

  /** What is wrong with where a unit stands. */
  public record Problem(Department unit, String zh, String en) {}

  /** The units directly below one, or below the county itself for null. */
  public List<Department> below(@Nullable String parent) {
    return units.values().stream()
        .filter(
            unit ->
                parent == null
                    ? unit.parent() == null || !units.containsKey(unit.parent())
                    : parent.equals(unit.parent()))
        .toList();
  }

  /** The same units with one added or changed. */
  public Organisation with(Department department) {
    Map<String, Department> changed = new LinkedHashMap<>(units);
    changed.put(department.code(), department);
    return new Organisation(changed.values());
  }

  /** Every unit that stands where it cannot, each once. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    units.values().forEach(unit -> problemOf(unit).ifPresent(problems::add));
    return problems;
  }

  /** What is wrong with where the unit stands, if anything is. */
  public Optional<Problem> problemOf(Department unit) {
    Department parent = unit.parent() == null ? null : units.get(unit.parent());
    if (unit.parent() != null && parent == null) {
      return problem(
          unit,
          "上级“%s”不存在：请先添加它，或改选其他上级".formatted(unit.parent()),
          "there is no '%s' above it: add that first, or choose another".formatted(unit.parent()));
    }
    List<String> circle = circle(unit);
    if (!circle.isEmpty()) {
      return problem(
          unit,
          "隶属关系成环（%s）：请改选不在其下级中的上级".formatted(String.join(" → ", circle)),
          "the units stand in a circle (%s): choose one above that is not below it"
              .formatted(String.join(" → ", circle)));
    }
    if (unit.kind() == DepartmentKind.VILLAGE
        && (parent == null || parent.kind() != DepartmentKind.TOWN)) {
      return problem(unit, "村（社区）必须隶属于乡镇（街道）", "a village stands below a town");
    }
    if (unit.kind() == DepartmentKind.TOWN && parent != null) {
      return problem(unit, "乡镇（街道）直接隶属于县，不能有上级单位", "a town stands directly below the county");
    }
    if (unit.kind() == DepartmentKind.VERTICAL && unit.superior() == null) {
      return problem(
          unit, "垂管部门必须写明上级主管机关", "a vertically managed department names the body above it");
    }
    if (unit.kind() != DepartmentKind.VERTICAL && unit.superior() != null) {
      return problem(
          unit, "只有垂管部门才填写上级主管机关", "only a vertically managed department names a body above it");
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(Department unit, String zh, String en) {
    return Optional.of(new Problem(unit, zh, en));
  }

  /** The way from the unit upwards and back to it; empty if it does not come back. */
  private List<String> circle(Department unit) {
    Set<String> way = new LinkedHashSet<>();
    way.add(unit.code());
    String above = unit.parent();
    while (above != null && way.add(above)) {
      Department next = units.get(above);
      above = next == null ? null : next.parent();
    }
    if (above == null || !above.equals(unit.code())) {
      return List.of();
    }
    List<String> circle = new ArrayList<>(way);
    circle.add(unit.code());
    return circle;
  }
}
