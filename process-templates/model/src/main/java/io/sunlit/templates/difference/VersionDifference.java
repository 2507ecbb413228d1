package io.sunlit.templates.difference;

import io.sunlit.templates.difference.Change.Area;
import io.sunlit.templates.difference.Change.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The changes from one version to another: one list, those of the layout last. */
public final class VersionDifference {

  /**
   * Where the comparison is.
   *
   * @param element id of the nearest element that has one, or null
   * @param unit that element, with its label
   */
  private record Place(String file, @Nullable String element, Tree unit) {}

  private final List<Change> changes = new ArrayList<>();

  private VersionDifference() {}

  /**
   * @throws VersionUnreadable if a file is not what its name says
   */
  public static List<Change> between(VersionFiles older, VersionFiles newer) {
    VersionDifference difference = new VersionDifference();
    Set<String> paths = new TreeSet<>(older.files().keySet());
    paths.addAll(newer.files().keySet());
    for (String path : paths) {
      difference.file(path, older.files().get(path), newer.files().get(path));
    }
    difference.changes.sort(Comparator.comparing(change -> change.area() == Area.LAYOUT));
    return List.copyOf(difference.changes);
  }

  private void file(String path, @Nullable String older, @Nullable String newer) {
    Place place = new Place(path, null, Tree.NOTHING);
    if (older != null && newer != null && VersionFiles.isStructured(path)) {
      compare(place, path, VersionFiles.tree(path, older), VersionFiles.tree(path, newer));
    } else if (!Objects.equals(older, newer)) {
      Kind kind = older == null ? Kind.ADDED : newer == null ? Kind.REMOVED : Kind.CHANGED;
      report(kind, ChangeAreas.ofFile(path), place, null, null, null);
    }
  }

  private void compare(Place place, String key, Tree older, Tree newer) {
    if (older.whole() != null && older.equals(newer)) {
      return;
    }
    Tree known = newer == Tree.NOTHING ? older : newer;
    if (known.isLayout()) {
      report(Kind.MOVED, Area.LAYOUT, place, null, null, null);
      return;
    }
    String owner = TreeMerge.owner(known, key);
    Set<String> names = new LinkedHashSet<>(older.values().keySet());
    names.addAll(newer.values().keySet());
    for (String name : names) {
      if (!Objects.equals(older.value(name), newer.value(name))
          && !isIdentity(name, older, newer)) {
        value(place, owner, name, older.value(name), newer.value(name));
      }
    }
    order(place, older, newer);
    Set<String> keys = new LinkedHashSet<>(older.children().keySet());
    keys.addAll(newer.children().keySet());
    for (String child : keys) {
      child(place, child, older.children().get(child), newer.children().get(child));
    }
  }

  /** What is said already by its having been added or removed. */
  private static boolean isIdentity(String name, Tree older, Tree newer) {
    return (older == Tree.NOTHING || newer == Tree.NOTHING)
        && (name.equals(Tree.KIND) || name.equals("@id"));
  }

  private void order(Place place, Tree older, Tree newer) {
    Map<String, List<String>> orders = newer.orders();
    older
        .orders()
        .forEach(
            (what, keys) -> {
              List<String> now = orders.getOrDefault(what, List.of());
              List<String> common = Tree.among(keys, now);
              List<String> moved = Tree.among(now, keys);
              if (!common.equals(moved)) {
                report(
                    Kind.REORDERED,
                    ChangeAreas.ofOrder(place.file()),
                    what.isEmpty() ? place : new Place(place.file(), what, Tree.NOTHING),
                    "order",
                    String.join(" ", common),
                    String.join(" ", moved));
              }
            });
  }

  private void child(Place place, String key, @Nullable Tree older, @Nullable Tree newer) {
    Tree known = newer == null ? Objects.requireNonNull(older) : newer;
    boolean unit = key.startsWith("#");
    Place inner = unit ? new Place(place.file(), key.substring(1), known) : place;
    if (older != null && newer != null) {
      compare(inner, key, older, newer);
      return;
    }
    Kind kind = older == null ? Kind.ADDED : Kind.REMOVED;
    if (known.isLayout()) {
      report(Kind.MOVED, Area.LAYOUT, inner, null, null, null);
    } else if (unit) {
      Area area = ChangeAreas.ofUnit(place.file(), known);
      report(kind, area, inner, null, summary(older), summary(newer));
      units(inner, known, kind);
    } else if (known.name().equals("participant")) {
      report(kind, Area.POLICY, inner, key, summary(older), summary(newer));
    } else if (key.startsWith("=") || key.startsWith("!")) {
      Area area = ChangeAreas.ofValue(place.file(), known.name(), Tree.TEXT);
      report(kind, area, inner, null, text(older), text(newer));
    } else {
      compare(
          inner, key, older == null ? Tree.NOTHING : older, newer == null ? Tree.NOTHING : newer);
    }
  }

  /** Elements within one that was added or removed as a whole are named, too. */
  private void units(Place place, Tree tree, Kind kind) {
    for (Map.Entry<String, Tree> child : tree.children().entrySet()) {
      if (child.getKey().startsWith("#") && !child.getValue().isLayout()) {
        Place inner = new Place(place.file(), child.getKey().substring(1), child.getValue());
        report(kind, ChangeAreas.ofUnit(place.file(), child.getValue()), inner, null, null, null);
        units(inner, child.getValue(), kind);
      }
    }
  }

  private void value(
      Place place, String owner, String name, @Nullable String before, @Nullable String after) {
    Area area = ChangeAreas.ofValue(place.file(), owner, name);
    Kind kind = Kind.CHANGED;
    if (name.equals("@name") || (name.equals("@label") && area == Area.FORM)) {
      kind = Kind.RENAMED;
    } else if (name.equals("@sourceRef") || name.equals("@targetRef")) {
      kind = Kind.REROUTED;
    }
    report(kind, area, place, TreeMerge.property(owner, name), before, after);
  }

  private void report(
      Kind kind,
      Area area,
      Place place,
      @Nullable String property,
      @Nullable String before,
      @Nullable String after) {
    changes.add(
        ChangeWords.change(
            area, kind, place.file(), place.element(), place.unit(), property, before, after));
  }

  private static @Nullable String text(@Nullable Tree tree) {
    return tree == null ? null : tree.value(Tree.TEXT);
  }

  /** The values of an element in one line. */
  private static @Nullable String summary(@Nullable Tree tree) {
    if (tree == null) {
      return null;
    }
    List<String> words = new ArrayList<>();
    tree.values()
        .forEach(
            (name, value) -> {
              if (name.startsWith("@") && !name.equals("@id")) {
                words.add(name.substring(1) + "=" + value);
              }
            });
    return String.join(" ", words);
  }
}
