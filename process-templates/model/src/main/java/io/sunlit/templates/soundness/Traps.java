package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetNode.Kind;
import java.util.BitSet;

/**
 * Where tokens that have come in never get out again: flows whose every consumer gives a token back
 * to one of them. The notion of a trap of Petri nets; it tells a livelock even if the tokens
 * multiply without bound.
 */
final class Traps {

  private Traps() {}

  /** The largest trap of a process; empty if it has none or if something may clear its tokens. */
  static BitSet of(NetScope process) {
    BitSet trap = new BitSet();
    boolean cleared =
        !process.eventSubProcesses.isEmpty()
            || process.nodes.stream()
                .anyMatch(
                    node ->
                        node.kind == Kind.TERMINATE
                            || node.kind == Kind.SCOPE
                            || node.kind == Kind.END && node.signal != null);
    if (cleared) {
      return trap;
    }
    trap.set(0, process.flows.size());
    boolean shrinks = true;
    while (shrinks) {
      shrinks = false;
      for (int flow = trap.nextSetBit(0); flow >= 0; flow = trap.nextSetBit(flow + 1)) {
        NetNode node = process.consumers.get(flow);
        if (node != null && mayLeave(process, node, trap)) {
          trap.clear(flow);
          shrinks = true;
        }
      }
    }
    return trap;
  }

  private static boolean mayLeave(NetScope process, NetNode node, BitSet trap) {
    return switch (node.kind) {
      case END -> true;
      case LINK -> node.target != null && mayLeave(process, node.target, trap);
      case EVENT_BASED -> {
        for (int out : node.out) {
          NetNode event = process.consumers.get(out);
          if (event == null || event.kind != Kind.PASS
              ? !trap.get(out)
              : mayLeave(process, event, trap)) {
            yield true;
          }
        }
        yield node.out.length == 0;
      }
      default -> {
        for (int[] choice : node.choices()) {
          boolean inside = false;
          for (int out : choice) {
            inside |= trap.get(out);
          }
          if (!inside) {
            yield true;
          }
        }
        yield false;
      }
    };
  }
}
