package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetNode.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which sets of outgoing flows a node may take: BPMN 2.0.2 section 13.4 for gateways; for the
 * conditional flows of activities section 8.4.13.
 */
final class Choices {

  private static final int MOST_CONDITIONS = 12;

  private Choices() {}

  static int[][] of(NetNode node) {
    if (node.out.length == 0) {
      return new int[][] {{}};
    }
    return switch (node.kind) {
      case EXCLUSIVE, EVENT_BASED -> {
        int[][] single = new int[node.out.length][];
        for (int i = 0; i < single.length; i++) {
          single[i] = new int[] {node.out[i]};
        }
        yield single;
      }
      case PARALLEL -> new int[][] {node.out};
      default -> subsets(node);
    };
  }

  /** All that is unconditional, with any of the conditional flows, or with the default. */
  private static int[][] subsets(NetNode node) {
    boolean inclusive = node.kind == Kind.INCLUSIVE;
    int[] optional =
        inclusive
            ? Arrays.stream(node.out).filter(f -> f != node.defaultFlow).toArray()
            : node.conditional;
    if (optional.length == 0) {
      return new int[][] {node.out};
    }
    if (optional.length > MOST_CONDITIONS) {
      throw new TooWide(node.id);
    }
    int[] always =
        inclusive
            ? new int[0]
            : Arrays.stream(node.out)
                .filter(f -> f != node.defaultFlow && !contains(node.conditional, f))
                .toArray();
    List<int[]> sets = new ArrayList<>();
    for (int mask = 0; mask < 1 << optional.length; mask++) {
      List<Integer> set = new ArrayList<>();
      for (int flow : always) {
        set.add(flow);
      }
      for (int i = 0; i < optional.length; i++) {
        if ((mask >> i & 1) == 1) {
          set.add(optional[i]);
        }
      }
      if (mask == 0 && node.defaultFlow >= 0) {
        set.add(node.defaultFlow);
      }
      if (!set.isEmpty()) {
        sets.add(set.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return sets.toArray(new int[0][]);
  }

  static boolean contains(int[] flows, int flow) {
    for (int f : flows) {
      if (f == flow) {
        return true;
      }
    }
    return false;
  }
}
