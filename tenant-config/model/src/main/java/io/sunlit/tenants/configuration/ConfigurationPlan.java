package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ImplementationItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What would change if files were applied, field by field.
 *
 * @param county code of the county
 * @param isNew whether the county is not on the platform yet
 */
public record ConfigurationPlan(String county, String name, boolean isNew, List<Change> changes) {

  /** What happens to a thing. */
  public enum Kind {
    CREATE,
    CHANGE,
    DELETE
  }

  /**
   * A thing that is created, changed or deleted.
   *
   * @param thing what it is and its code: {@code item JS320583SL-XK-0001}
   * @param fields the fields that differ, in order
   */
  public record Change(Kind kind, String thing, List<FieldChange> fields) {

    public Change {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field with another value.
   *
   * @param before null if it was not there
   * @param after null if it is gone
   */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  public ConfigurationPlan {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** How many things are created, changed or deleted. */
  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /**
   * Compares what runs with what files say.
   *
   * @param before null if the county is new
   */
  public static ConfigurationPlan of(
      @Nullable CountyConfiguration before, CountyConfiguration after) {
    SortedMap<String, SortedMap<String, String>> old =
        before == null ? new TreeMap<>() : things(before);
    SortedMap<String, SortedMap<String, String>> now = things(after);
    // People of the demonstration are not taken away by files that leave them out.
    after.demoOfficers().stream()
        .map(officer -> "officer " + officer.username())
        .filter(person -> !now.containsKey(person))
        .forEach(old::remove);
    SortedSet<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String thing : all) {
      Map<String, String> was = old.get(thing);
      Map<String, String> is = now.get(thing);
      List<FieldChange> fields = compared(was == null ? Map.of() : was, is == null ? Map.of() : is);
      if (was == null) {
        changes.add(new Change(Kind.CREATE, thing, fields));
      } else if (is == null) {
        changes.add(new Change(Kind.DELETE, thing, fields));
      } else if (!fields.isEmpty()) {
        changes.add(new Change(Kind.CHANGE, thing, fields));
      }
    }
    return new ConfigurationPlan(
        after.county().code(), after.county().name(), before == null, changes);
  }

  /** The fields in which two versions of an item differ. */
  public static List<FieldChange> differences(ImplementationItem before, ImplementationItem after) {
    return differences(CountyFiles.tree(before), CountyFiles.tree(after));
  }

  /** The fields in which two trees of keys and values differ. */
  static List<FieldChange> differences(Map<?, ?> before, Map<?, ?> after) {
    return compared(flat(before), flat(after));
  }

  private static List<FieldChange> compared(Map<String, String> was, Map<String, String> is) {
    SortedSet<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    List<FieldChange> differences = new ArrayList<>();
    for (String field : fields) {
      String before = was.get(field);
      String after = is.get(field);
      if (before == null ? after != null : !before.equals(after)) {
        differences.add(new FieldChange(field, before, after));
      }
    }
    return differences;
  }

  /** The things of a county, each with its fields. */
  private static SortedMap<String, SortedMap<String, String>> things(CountyConfiguration county) {
    SortedMap<String, SortedMap<String, String>> things = new TreeMap<>();
    CountyFiles.trees(county)
        .forEach(
            (path, tree) -> {
              switch (path) {
                case OrganisationFiles.ORGANISATION ->
                    each(things, "department ", "code", tree.get("departments"));
                case OrganisationFiles.OFFICERS ->
                    each(things, "officer ", "username", tree.get("officers"));
                case CodeSchemesFile.NAME ->
                    each(things, "code-scheme ", "name", tree.get("schemes"));
                default -> things.put(thing(path), flat(tree));
              }
            });
    return things;
  }

  private static String thing(String path) {
    String name = path.substring(0, path.length() - ".yaml".length());
    return name.replaceFirst("^items/", "item ").replaceFirst("^overlays/", "overlay ");
  }

  private static void each(
      SortedMap<String, SortedMap<String, String>> things,
      String kind,
      String key,
      @Nullable Object list) {
    if (list instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> map) {
          things.put(kind + map.get(key), flat(map));
        }
      }
    }
  }

  private static SortedMap<String, String> flat(Map<?, ?> tree) {
    SortedMap<String, String> fields = new TreeMap<>();
    flatten("", tree, fields);
    return fields;
  }

  private static void flatten(String path, Object value, Map<String, String> fields) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach(
              (key, inner) -> {
                if (inner != null) {
                  flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, fields);
                }
              });
      case List<?> list -> {
        if (list.stream().allMatch(String.class::isInstance)) {
          fields.put(path, String.join("；", list.stream().map(String::valueOf).toList()));
        } else {
          Map<String, Object> named = new LinkedHashMap<>();
          for (int i = 0; i < list.size(); i++) {
            named.put("[" + (i + 1) + "]", list.get(i));
          }
          named.forEach((at, inner) -> flatten(path + at, inner, fields));
        }
      }
      default -> fields.put(path, value.toString());
    }
  }
}
