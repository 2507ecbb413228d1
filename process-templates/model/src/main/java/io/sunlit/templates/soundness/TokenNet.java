package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetNode.Trigger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes of a file that exchange messages, as a game of tokens. Processes that exchange none
 * are nets of their own.
 */
final class TokenNet {

  final List<NetScope> processes = new ArrayList<>();
  final List<NetNode> nodes = new ArrayList<>();
  int messageFlows;

  /** Nodes whose meaning BPMN leaves to an expression: no verdict can be given for certain. */
  final List<String> uncertain = new ArrayList<>();

  /** The nodes that fired in some run, once its states were looked at. */
  final BitSet fired = new BitSet();

  /** Whether all its states were looked at. */
  boolean complete;

  /**
   * The same net, in which a call that comes back to a process that is being called never returns;
   * null if there is no such call.
   */
  @Nullable TokenNet withoutCallsBack;

  NetNode add(String id, NetNode.Kind kind, boolean activity) {
    NetNode node = new NetNode(nodes.size(), id, kind, activity);
    nodes.add(node);
    return node;
  }

  /** Opens the starts that one of these senders elsewhere begins; tells whether there are any. */
  boolean open(Set<String> senders) {
    List<NetNode> opened =
        closed().filter(event -> event.heraldedBy.stream().anyMatch(senders::contains)).toList();
    opened.forEach(event -> event.trigger = Trigger.EXTERNAL);
    if (withoutCallsBack != null) {
      withoutCallsBack.open(senders);
    }
    return !opened.isEmpty();
  }

  private Stream<NetNode> closed() {
    return processes.stream()
        .flatMap(process -> process.starts.stream())
        .flatMap(start -> Stream.ofNullable(start.event()))
        .filter(event -> event.trigger == Trigger.MESSAGE && event.receives.length == 0);
  }

  /** The ids of the nodes that begin other nets and fire in some run. */
  Set<String> sendersThatFired() {
    return senders()
        .filter(node -> fired.get(node.index))
        .map(n -> n.id)
        .collect(Collectors.toSet());
  }

  /** The ids of the nodes that begin other nets and may fire in a run that was not looked at. */
  Set<String> sendersInDoubt() {
    return complete
        ? Set.of()
        : senders().filter(n -> !fired.get(n.index)).map(n -> n.id).collect(Collectors.toSet());
  }

  private Stream<NetNode> senders() {
    return nodes.stream().filter(node -> node.heralds);
  }
}
