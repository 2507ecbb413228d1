package io.sunlit.templates.soundness;

import java.util.BitSet;

/** Where a graph of states leads to. */
final class Outlook {

  private Outlook() {}

  /**
   * The states from which no goal can be reached.
   *
   * @param starts where the edges of each state begin in {@code edges}; one more than there are
   *     states
   * @param edges the states that they lead to
   */
  static BitSet without(BitSet goals, int count, int[] starts, int[] edges) {
    int[] first = new int[count + 2];
    for (int e = 0; e < starts[count]; e++) {
      first[edges[e] + 2]++;
    }
    for (int i = 0; i <= count; i++) {
      first[i + 1] += first[i];
    }
    int[] sources = new int[starts[count]];
    for (int from = 0; from < count; from++) {
      for (int e = starts[from]; e < starts[from + 1]; e++) {
        sources[first[edges[e] + 1]++] = from;
      }
    }
    BitSet hopeful = (BitSet) goals.clone();
    int[] open = new int[count];
    int size = 0;
    for (int i = goals.nextSetBit(0); i >= 0; i = goals.nextSetBit(i + 1)) {
      open[size++] = i;
    }
    while (size > 0) {
      int to = open[--size];
      for (int e = first[to]; e < first[to + 1]; e++) {
        if (!hopeful.get(sources[e])) {
          hopeful.set(sources[e]);
          open[size++] = sources[e];
        }
      }
    }
    hopeful.flip(0, count);
    return hopeful;
  }
}
