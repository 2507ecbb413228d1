package io.sunlit.templates.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins two trees that go back to the same third. */
final class TreeMerge {

  private final String file;
  private final List<MergeConflict> conflicts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  TreeMerge(String file) {
    this.file = file;
  }

  List<MergeConflict> conflicts() {
    return conflicts;
  }

  /** Where both sides moved a shape: ours was kept. */
  List<String> notes() {
    return notes;
  }

  void conflict(
      String kind,
      @Nullable String element,
      @Nullable String property,
      @Nullable String base,
      @Nullable String theirs,
      @Nullable String ours) {
    conflicts.add(ConflictWords.conflict(kind, file, element, property, base, theirs, ours));
  }

  Tree merge(Tree base, Tree theirs, Tree ours) {
    return merge(null, "", base, theirs, ours);
  }

  private Tree merge(@Nullable String element, String key, Tree base, Tree theirs, Tree ours) {
    if (theirs.whole() != null || ours.whole() != null) {
      return whole(element, base, theirs, ours);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : union(ours.values().keySet(), theirs.values().keySet())) {
      String merged = value(element, owner(ours, key), name, base, theirs, ours);
      if (merged != null) {
        values.put(name, merged);
      }
    }
    Map<String, Tree> children = new LinkedHashMap<>();
    for (String inner : order(element, base, theirs, ours)) {
      Tree merged =
          child(
              inner.startsWith("#") ? inner.substring(1) : element,
              inner,
              base.children().get(inner),
              theirs.children().get(inner),
              ours.children().get(inner));
      if (merged != null) {
        children.put(inner, merged);
      }
    }
    return new Tree(
        ours.prefix().isEmpty() ? theirs.prefix() : ours.prefix(), values, children, null);
  }

  private @Nullable String value(
      @Nullable String element, String owner, String name, Tree base, Tree theirs, Tree ours) {
    String b = base.value(name);
    String t = theirs.value(name);
    String o = ours.value(name);
    if (Objects.equals(t, o)) {
      return o;
    }
    if (!Objects.equals(b, o) && !FieldRule.of(owner, name).allows(b, o)) {
      conflict("locked", element, property(owner, name), b, t, o);
      return b;
    }
    if (Objects.equals(b, t)) {
      return o;
    }
    if (Objects.equals(b, o)) {
      return t;
    }
    conflict("changed-differently", element, property(owner, name), b, t, o);
    return o;
  }

  /** What a value belongs to: an element by its name, an object of JSON by its key. */
  static String owner(Tree tree, String key) {
    return tree.kind().equals("object") ? key : tree.name();
  }

  static String property(String owner, String name) {
    return name.equals(Tree.TEXT) ? owner : owner + name;
  }

  private Tree whole(@Nullable String element, Tree base, Tree theirs, Tree ours) {
    if (theirs.equals(ours) || theirs.equals(base)) {
      return ours;
    }
    if (ours.equals(base)) {
      return theirs;
    }
    if (ours.isLayout()) {
      notes.add(String.valueOf(element));
    } else {
      conflict(
          "changed-differently",
          element,
          ours.name(),
          base.value(Tree.WHOLE),
          theirs.value(Tree.WHOLE),
          ours.value(Tree.WHOLE));
    }
    return ours;
  }

  private @Nullable Tree child(
      @Nullable String element,
      String key,
      @Nullable Tree base,
      @Nullable Tree theirs,
      @Nullable Tree ours) {
    if (theirs != null && ours != null) {
      return merge(element, key, base == null ? Tree.NOTHING : base, theirs, ours);
    }
    Tree left = theirs == null ? ours : theirs;
    if (left == null || left.equals(base)) {
      return null;
    }
    if (base != null && !left.isLayout()) {
      conflict(
          "removed-and-changed",
          element,
          left.name(),
          base.toString(),
          theirs == null ? null : theirs.toString(),
          ours == null ? null : ours.toString());
    }
    return base == null ? left : left.isLayout() ? null : left;
  }

  /**
   * All keys. Ours is the skeleton, unless only theirs was put in another order; what the skeleton
   * lacks comes after what it follows on the other side.
   */
  private List<String> order(@Nullable String element, Tree base, Tree theirs, Tree ours) {
    boolean byTheirs = false;
    Map<String, List<String>> theirOrders = theirs.orders();
    Map<String, List<String>> ourOrders = ours.orders();
    for (Map.Entry<String, List<String>> order : base.orders().entrySet()) {
      List<String> b = order.getValue();
      List<String> t = theirOrders.getOrDefault(order.getKey(), List.of());
      List<String> o = ourOrders.getOrDefault(order.getKey(), List.of());
      boolean theirsMoved = !Tree.among(t, b).equals(Tree.among(b, t));
      boolean oursMoved = !Tree.among(o, b).equals(Tree.among(b, o));
      if (theirsMoved && oursMoved && !Tree.among(t, o).equals(Tree.among(o, t))) {
        conflict("order", element, order.getKey(), b.toString(), t.toString(), o.toString());
      }
      byTheirs |= theirsMoved && !oursMoved;
    }
    Tree skeleton = byTheirs ? theirs : ours;
    Tree other = byTheirs ? ours : theirs;
    Map<String, List<String>> followers = new HashMap<>();
    String last = "";
    for (String key : other.children().keySet()) {
      if (skeleton.children().containsKey(key)) {
        last = key;
      } else {
        followers.computeIfAbsent(last, known -> new ArrayList<>()).add(key);
      }
    }
    List<String> keys = new ArrayList<>(followers.getOrDefault("", List.of()));
    for (String key : skeleton.children().keySet()) {
      keys.add(key);
      keys.addAll(followers.getOrDefault(key, List.of()));
    }
    return keys;
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
