package io.sunlit.forms;

import java.util.List;

/**
 * Finds expressions whose outcome depends on what a person typed in a field that was hidden
 * afterwards. The browser keeps such a value in memory and does not send it, so that no server can
 * know it.
 */
final class Undecidable {

  private final List<Component> hideable;

  private Undecidable(Component form) {
    this.hideable = form.all().stream().filter(c -> hideable(c) || rowsMayBeUnsent(c)).toList();
  }

  /** The components with such an expression. */
  static List<Component> in(Component form) {
    Undecidable undecidable = new Undecidable(form);
    return form.all().stream().filter(undecidable::undecidable).toList();
  }

  /** Whether it holds a value, or rows, and it or something around it has a hide condition. */
  private static boolean hideable(Component component) {
    if (!component.type().keyed() && !component.repeats()) {
      return false;
    }
    for (Component c = component; c != null; c = c.parent()) {
      if (c.expression("conditional.hide") != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a row of the list may hold nothing that is sent, so that its rows cannot be counted.
   */
  private static boolean rowsMayBeUnsent(Component list) {
    return list.repeats()
        && list.rowsAreFree()
        && list.all().stream()
            .filter(c -> c.type().keyed() && sameRow(c, list))
            .allMatch(c -> c.disabled() || hideable(c));
  }

  private static boolean sameRow(Component component, Component list) {
    Component around = component.parent();
    while (around != null && !around.repeats()) {
      around = around.parent();
    }
    return around == list;
  }

  private boolean undecidable(Component component) {
    return References.of(component).stream().anyMatch(this::readsForgottenValue);
  }

  private boolean readsForgottenValue(References.Reference reference) {
    return hideable.stream()
        .filter(reference::touches)
        .anyMatch(
            read -> reference.unfiltered() || rowsMayBeUnsent(read) || dependsOnHideable(read));
  }

  /** Whether it is unknown if it is hidden: that depends on another field that can be hidden. */
  private boolean dependsOnHideable(Component component) {
    for (Component c = component; c != null; c = c.parent()) {
      if (References.of(c, "conditional.hide").stream()
          .anyMatch(r -> hideable.stream().anyMatch(r::touches))) {
        return true;
      }
    }
    return false;
  }
}
