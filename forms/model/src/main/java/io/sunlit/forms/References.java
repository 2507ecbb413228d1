package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the names in a component's expressions lead. */
final class References {

  private References() {}

  /**
   * A place of the data that an expression reads.
   *
   * @param path the place, without row numbers
   * @param unfiltered whether it is read through {@code this} or {@code parent}, where hidden
   *     values still stand
   */
  record Reference(List<String> path, boolean unfiltered) {

    /** Whether it reads the component's value, a part of it, or something around it. */
    boolean touches(Component component) {
      List<String> own = pathOf(component);
      int common = Math.min(path.size(), own.size());
      return path.subList(0, common).equals(own.subList(0, common));
    }
  }

  /** What one of a component's expressions reads. */
  static List<Reference> of(Component component, String property) {
    Feel feel = component.expression(property);
    return feel == null
        ? List.of()
        : feel.references().stream().map(r -> resolved(component, r)).toList();
  }

  /** What all expressions of a component that decide about data read. */
  static List<Reference> of(Component component) {
    List<Reference> all = new ArrayList<>();
    for (String property : component.expressionNames()) {
      all.addAll(of(component, property));
    }
    return all;
  }

  static List<String> pathOf(Component component) {
    List<String> path = new ArrayList<>();
    component.valuePath(Map.of()).forEach(s -> path.add(s.toString()));
    return path;
  }

  /** {@code this} is the row, {@code parent} what is around it; other names are the form's. */
  private static Reference resolved(Component component, List<String> names) {
    Component around = container(component);
    boolean unfiltered = false;
    List<String> path = null;
    for (String name : names) {
      boolean self = path == null && (name.equals("this") || name.equals("_this_"));
      if (self || name.equals("parent") || name.equals("_parent_")) {
        around = self ? around : container(around);
        path = new ArrayList<>(pathOf(around));
        unfiltered = true;
      } else {
        path = path == null ? new ArrayList<>() : path;
        path.add(name);
      }
    }
    return new Reference(path == null ? List.of() : path, unfiltered);
  }

  /** The list that a component is a row's part of, or the form. */
  private static Component container(Component component) {
    @Nullable Component around = component.parent();
    while (around != null && around.parent() != null && !around.repeats()) {
      around = around.parent();
    }
    return around == null ? component : around;
  }
}
