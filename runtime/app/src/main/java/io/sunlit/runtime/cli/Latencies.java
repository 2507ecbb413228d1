package io.sunlit.runtime.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How long operations took, by name, in microseconds. Safe for concurrent use. */
final class Latencies {

  private final Map<String, Queue<Long>> measured = new ConcurrentHashMap<>();

  <T> T measure(String operation, Supplier<T> work) {
    long began = System.nanoTime();
    T result = work.get();
    measured
        .computeIfAbsent(operation, name -> new ConcurrentLinkedQueue<>())
        .add((System.nanoTime() - began) / 1000);
    return result;
  }

  void clear() {
    measured.clear();
  }

  /** Milliseconds below which the share of the calls stayed; 0 if there was none. */
  double percentile(String operation, double share) {
    return percentile(measured.getOrDefault(operation, new ConcurrentLinkedQueue<>()), share)
        / 1000;
  }

  static double percentile(Collection<Long> values, double share) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    measured.forEach((operation, values) -> counts.put(operation, values.size()));
    return counts;
  }
}
