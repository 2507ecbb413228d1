package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A running scope: tokens by flow, arrivals by end event, what has happened, what runs in it. */
record BruteForceScope(
    String scope,
    TreeMap<String, Integer> tokens,
    TreeMap<String, Integer> ends,
    TreeSet<String> happened,
    List<BruteForceScope> inside) {

  BruteForceScope copy() {
    List<BruteForceScope> copies = new ArrayList<>();
    inside.forEach(r -> copies.add(r.copy()));
    return new BruteForceScope(
        scope, new TreeMap<>(tokens), new TreeMap<>(ends), new TreeSet<>(happened), copies);
  }

  boolean isOver() {
    return tokens.isEmpty() && inside.isEmpty();
  }

  void put(String flow) {
    tokens.merge(flow, 1, Integer::sum);
  }

  void take(String flow) {
    tokens.computeIfPresent(flow, (f, n) -> n == 1 ? null : n - 1);
  }

  boolean hasMoreThan(int most) {
    return tokens.values().stream().anyMatch(n -> n > most)
        || inside.size() > most
        || inside.stream().anyMatch(r -> r.hasMoreThan(most));
  }

  String text() {
    List<String> parts = new ArrayList<>();
    inside.forEach(r -> parts.add(r.text()));
    parts.sort(null);
    return scope + tokens + ends + happened + parts;
  }
}
