package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetNode.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When an inclusive gateway joins (BPMN 2.0.2, section 13.4.3): a token waits on one of its flows,
 * and no token elsewhere can still come to a flow that is empty without being able to come to one
 * that is not. Paths that visit the gateway itself do not count.
 */
final class InclusiveJoins {

  private final Map<NetNode, List<BitSet>> reaches = new HashMap<>();

  boolean mayFire(NetNode gateway, ScopeInstance instance) {
    boolean any = false;
    boolean all = true;
    for (int flow : gateway.in) {
      if (instance.tokens[flow] > 0) {
        any = true;
      } else {
        all = false;
      }
    }
    if (!any || all) {
      return any;
    }
    List<BitSet> reach = reaches.computeIfAbsent(gateway, g -> reach(g, instance.scope));
    for (int flow = 0; flow < instance.scope.flows.size(); flow++) {
      if (instance.tokens[flow] > 0 && delays(gateway, instance, reach, flow)) {
        return false;
      }
    }
    for (ScopeInstance child : instance.children) {
      if (delays(gateway, instance, reach, child)) {
        return false;
      }
    }
    return true;
  }

  /** A token inside an activity is where it may come out: behind it or behind a boundary event. */
  private static boolean delays(
      NetNode gateway, ScopeInstance instance, List<BitSet> reach, ScopeInstance child) {
    NetNode owner = child.scope.owner;
    if (owner == null) {
      return false;
    }
    if (delaysOut(gateway, instance, reach, owner.out)) {
      return true;
    }
    for (NetNode boundary : owner.boundaries) {
      if ((boundary.interrupting || child.tokens[boundary.armedSlot] > 0)
          && delaysOut(gateway, instance, reach, boundary.out)) {
        return true;
      }
    }
    return false;
  }

  private static boolean delaysOut(
      NetNode gateway, ScopeInstance instance, List<BitSet> reach, int[] out) {
    for (int flow : out) {
      boolean intoGateway = Choices.contains(gateway.in, flow);
      if (intoGateway ? instance.tokens[flow] == 0 : delays(gateway, instance, reach, flow)) {
        return true;
      }
    }
    return false;
  }

  private static boolean delays(
      NetNode gateway, ScopeInstance instance, List<BitSet> reach, int from) {
    boolean toEmpty = false;
    for (int i = 0; i < gateway.in.length; i++) {
      if (reach.get(i).get(from)) {
        if (instance.tokens[gateway.in[i]] > 0) {
          return false;
        }
        toEmpty = true;
      }
    }
    return toEmpty;
  }

  /** For each flow into the gateway, the flows from which it can be reached. */
  private static List<BitSet> reach(NetNode gateway, NetScope scope) {
    List<BitSet> flows = new ArrayList<>();
    for (int target : gateway.in) {
      BitSet reached = new BitSet();
      BitSet inside = new BitSet();
      reached.set(target);
      boolean grows = true;
      while (grows) {
        grows = false;
        for (NetNode node : scope.nodes) {
          if (node != gateway && !inside.get(node.index) && leadsTo(node, reached, inside)) {
            inside.set(node.index);
            for (int flow : node.in) {
              reached.set(flow);
            }
            grows = true;
          }
        }
      }
      reached.clear(target);
      for (int flow : gateway.in) {
        // A path that begins on a flow into the gateway would visit it.
        reached.clear(flow);
      }
      flows.add(reached);
    }
    return flows;
  }

  private static boolean leadsTo(NetNode node, BitSet reached, BitSet inside) {
    for (int flow : node.out) {
      if (reached.get(flow)) {
        return true;
      }
    }
    for (NetNode boundary : node.boundaries) {
      for (int flow : boundary.out) {
        if (reached.get(flow)) {
          return true;
        }
      }
    }
    return node.kind == Kind.LINK && node.target != null && inside.get(node.target.index);
  }
}
