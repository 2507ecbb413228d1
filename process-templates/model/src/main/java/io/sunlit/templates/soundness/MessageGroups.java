package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.MessageFlow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which processes must be looked at together because one waits for what another sends.
 *
 * <p>A message for which nobody waits changes nothing. A process that only begins with a message,
 * and neither takes nor sends another one that matters, is independent of its sender once it has
 * begun, and each of its instances of the others: it is looked at on its own, as something that
 * begins if its sender may run.
 */
final class MessageGroups {

  private final Map<String, FlowGraph> graphs;
  private final Map<String, String> processOf = new HashMap<>();

  /** The processes that exchange messages while they run, and whoever starts or calls those. */
  private final Set<String> tied = new HashSet<>();

  private final Map<String, String> groups = new HashMap<>();
  private final List<MessageFlow> waited;

  MessageGroups(Map<String, FlowGraph> graphs, List<MessageFlow> drawn) {
    this.graphs = graphs;
    graphs.forEach(
        (id, graph) -> graph.nodes().forEach(node -> processOf.putIfAbsent(node.id(), id)));
    this.waited = drawn.stream().filter(this::isWaitedFor).toList();
    tie();
    graphs.keySet().forEach(id -> groups.put(id, id));
    exchanged().forEach(message -> unite(from(message), to(message)));
    graphs.forEach(
        (id, graph) ->
            callees(graph).stream().filter(tied::contains).forEach(callee -> unite(id, callee)));
  }

  /** Of a process: the same for all that must be looked at together. */
  String groupOf(String process) {
    return String.valueOf(groups.get(process));
  }

  /** The messages that processes of one group exchange. */
  List<MessageFlow> exchanged() {
    return waited.stream().filter(message -> tied.contains(to(message))).toList();
  }

  /** The messages that begin a process which is looked at on its own. */
  List<MessageFlow> heralds() {
    return waited.stream().filter(message -> !tied.contains(to(message))).toList();
  }

  /** Whether a message of another process of the file begins it. */
  boolean isBegunByMessage(String process) {
    return waited.stream().anyMatch(message -> isStart(message) && to(message).equals(process));
  }

  static List<String> callees(FlowGraph graph) {
    return graph.nodes("callActivity").stream().map(FlowNode::calledProcess).toList();
  }

  private boolean isWaitedFor(MessageFlow message) {
    String from = processOf.get(message.source());
    String to = processOf.get(message.target());
    return from != null
        && to != null
        && !from.equals(to)
        && (isStart(message) || Events.receives(target(message)) || isInnerStart(message));
  }

  private boolean isStart(MessageFlow message) {
    FlowNode target = target(message);
    return target.type().equals("startEvent") && target.scope().equals(to(message));
  }

  private boolean isInnerStart(MessageFlow message) {
    FlowNode target = target(message);
    return target.type().equals("startEvent")
        && graph(to(message)).node(target.scope()).filter(FlowNode::isEventSubProcess).isPresent();
  }

  private void tie() {
    for (MessageFlow message : waited) {
      if (!isStart(message)) {
        tied.add(from(message));
        tied.add(to(message));
      }
    }
    boolean more = !tied.isEmpty();
    while (more) {
      more = false;
      for (MessageFlow message : waited) {
        more |= tied.contains(to(message)) && tied.add(from(message));
      }
      for (Map.Entry<String, FlowGraph> caller : graphs.entrySet()) {
        more |=
            callees(caller.getValue()).stream().anyMatch(tied::contains)
                && tied.add(caller.getKey());
      }
    }
  }

  private void unite(String one, String other) {
    String from = groupOf(one);
    String to = groupOf(other);
    groups.replaceAll((id, group) -> group.equals(from) ? to : group);
  }

  private String from(MessageFlow message) {
    return String.valueOf(processOf.get(message.source()));
  }

  private String to(MessageFlow message) {
    return String.valueOf(processOf.get(message.target()));
  }

  private FlowNode target(MessageFlow message) {
    return graph(to(message)).node(message.target()).orElseThrow();
  }

  private FlowGraph graph(String process) {
    return Objects.requireNonNull(graphs.get(process));
  }
}
