package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places in a submission that belong to some component. */
final class KnownPaths {

  private static final String ROW = "[]";

  private final Map<String, KnownPaths> children = new LinkedHashMap<>();
  private boolean value;

  static KnownPaths of(Component form) {
    KnownPaths root = new KnownPaths();
    form.children().forEach(c -> root.add(c, List.of()));
    return root;
  }

  private void add(Component component, List<String> above) {
    List<String> path = new ArrayList<>(above);
    path.addAll(component.ownPath());
    if (component.type().keyed()) {
      place(path).value = true;
      return;
    }
    if (component.repeats()) {
      path.add(ROW);
      place(path);
    }
    component.children().forEach(c -> add(c, path));
  }

  private KnownPaths place(List<String> path) {
    KnownPaths place = this;
    for (String segment : path) {
      place = place.children.computeIfAbsent(segment, s -> new KnownPaths());
    }
    return place;
  }

  /** The paths in a submission that belong to no component. */
  List<String> unknown(Map<String, @Nullable Object> submission) {
    List<String> unknown = new ArrayList<>();
    collect(submission, "", unknown);
    return unknown;
  }

  private void collect(@Nullable Object given, String path, List<String> unknown) {
    if (value || Js.isNil(given)) {
      return;
    }
    if (given instanceof Map<?, ?> map && !children.containsKey(ROW)) {
      map.forEach((key, v) -> descend(String.valueOf(key), v, path, unknown));
    } else if (given instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        descend(String.valueOf(i), list.get(i), path, unknown);
      }
    } else {
      unknown.add(path);
    }
  }

  private void descend(String key, @Nullable Object v, String path, List<String> unknown) {
    KnownPaths row = Js.index(key) >= 0 ? children.get(ROW) : null;
    KnownPaths child = row != null ? row : children.get(key);
    if (child != null && child.value) {
      return;
    }
    String at = path.isEmpty() ? key : path + "." + key;
    if (child == null) {
      unknown.add(at);
    } else {
      child.collect(v, at, unknown);
    }
  }
}
