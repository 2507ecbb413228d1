package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.MessageFlow;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.soundness.NetNode.Kind;
import io.sunlit.templates.soundness.NetNode.Trigger;
import io.sunlit.templates.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds one net out of the graphs of its processes. */
final class NetBuilder {

  private static final int DEEPEST_CALL = 20;

  private final Map<String, FlowGraph> graphs;
  private final Map<String, XmlElement> definitions;
  private final List<MessageFlow> messages;
  private final List<MessageFlow> heralds;
  private final TokenNet net = new TokenNet();

  /** Whether a call that comes back to a process which is being called never returns. */
  private final boolean callsBackStop;

  private boolean callsBack;
  private int scopes;

  NetBuilder(
      Map<String, FlowGraph> graphs,
      Map<String, XmlElement> definitions,
      List<MessageFlow> messages,
      List<MessageFlow> heralds) {
    this(graphs, definitions, messages, heralds, false);
  }

  private NetBuilder(
      Map<String, FlowGraph> graphs,
      Map<String, XmlElement> definitions,
      List<MessageFlow> messages,
      List<MessageFlow> heralds,
      boolean callsBackStop) {
    this.callsBackStop = callsBackStop;
    this.graphs = graphs;
    this.definitions = definitions;
    this.messages = messages;
    this.heralds = heralds;
  }

  TokenNet build(List<FlowGraph> processes) {
    net.messageFlows = messages.size();
    for (FlowGraph graph : processes) {
      net.processes.add(process(graph, null, new HashSet<>(Set.of(graph.processId()))));
    }
    if (net.nodes.stream().allMatch(node -> node.sends.length + node.receives.length == 0)) {
      net.messageFlows = 0;
    }
    if (callsBack && !callsBackStop) {
      net.withoutCallsBack =
          new NetBuilder(graphs, definitions, messages, heralds, true).build(processes);
    }
    return net;
  }

  private NetScope process(FlowGraph graph, @Nullable NetNode owner, Set<String> calls) {
    Map<String, List<FlowNode>> nodes = new HashMap<>();
    Map<String, List<SequenceFlow>> flows = new HashMap<>();
    for (FlowNode node : graph.nodes()) {
      nodes.computeIfAbsent(node.scope(), key -> new ArrayList<>()).add(node);
    }
    for (SequenceFlow flow : graph.flows()) {
      String scope =
          graph
              .node(flow.source())
              .or(() -> graph.node(flow.target()))
              .map(FlowNode::scope)
              .orElse(graph.processId());
      flows.computeIfAbsent(scope, key -> new ArrayList<>()).add(flow);
    }
    return new Building(graph, nodes, flows, calls).scope(graph.processId(), owner);
  }

  /** One process, with what it holds by scope. */
  private final class Building {

    private final FlowGraph graph;
    private final Map<String, List<FlowNode>> nodes;
    private final Map<String, List<SequenceFlow>> flows;
    private final Set<String> calls;

    /** The activities that an event sits on. */
    private final Set<String> hosts = new HashSet<>();

    Building(
        FlowGraph graph,
        Map<String, List<FlowNode>> nodes,
        Map<String, List<SequenceFlow>> flows,
        Set<String> calls) {
      this.graph = graph;
      this.nodes = nodes;
      this.flows = flows;
      this.calls = calls;
      graph.nodes().stream()
          .filter(node -> !Events.isForCompensation(node))
          .forEach(node -> node.attachedTo().ifPresent(hosts::add));
    }

    NetScope scope(String id, @Nullable NetNode owner) {
      NetScope scope = new NetScope(scopes++, id, owner, true);
      Map<FlowNode, NetNode> made = new LinkedHashMap<>();
      Map<String, NetNode> byId = new HashMap<>();
      for (FlowNode node : nodes.getOrDefault(id, List.of())) {
        if (!Events.isForCompensation(node)) {
          NetNode one = node(node);
          made.put(node, one);
          byId.putIfAbsent(node.id(), one);
          scope.nodes.add(one);
        }
      }
      connect(scope, id, byId, made);
      made.forEach((node, net) -> attach(node, net, byId, scope));
      made.forEach(this::open);
      made.forEach((node, net) -> trigger(node, net, byId, scope));
      starts(scope, made);
      scope.layOut();
      return scope;
    }

    private NetNode node(FlowNode node) {
      NetNode made = net.add(node.id(), kind(node), node.isActivity());
      made.sends = flowsOf(node, MessageFlow::source);
      made.heralds = heralds.stream().anyMatch(flow -> flow.source().equals(node.id()));
      if (Events.receives(node)) {
        made.receives = flowsOf(node, MessageFlow::target);
      }
      if (Events.mayThrow(node) || node.type().equals("boundaryEvent")) {
        made.signal = Events.signal(node, definitions);
      }
      if (node.type().equals("complexGateway") && graph.incoming(node).size() > 1) {
        net.uncertain.add(node.id());
      }
      return made;
    }

    private int[] flowsOf(FlowNode node, java.util.function.Function<MessageFlow, String> end) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < messages.size(); i++) {
        if (!node.id().isEmpty() && end.apply(messages.get(i)).equals(node.id())) {
          found.add(i);
        }
      }
      return ints(found);
    }

    private void connect(
        NetScope scope, String id, Map<String, NetNode> byId, Map<FlowNode, NetNode> made) {
      Map<NetNode, List<Integer>> in = new HashMap<>();
      Map<NetNode, List<Integer>> out = new HashMap<>();
      Map<NetNode, List<Integer>> conditional = new HashMap<>();
      for (SequenceFlow flow : flows.getOrDefault(id, List.of())) {
        NetNode source = byId.get(flow.source());
        NetNode target = byId.get(flow.target());
        int index = scope.flows.size();
        scope.flows.add(flow.id());
        scope.consumers.add(target);
        if (source != null) {
          out.computeIfAbsent(source, key -> new ArrayList<>()).add(index);
          if (flow.isDefault()) {
            source.defaultFlow = index;
          } else if (flow.isConditional()) {
            conditional.computeIfAbsent(source, key -> new ArrayList<>()).add(index);
          }
        }
        if (target != null) {
          in.computeIfAbsent(target, key -> new ArrayList<>()).add(index);
        }
      }
      for (NetNode node : made.values()) {
        node.in = ints(in.getOrDefault(node, List.of()));
        node.out = ints(out.getOrDefault(node, List.of()));
        if (node.activity) {
          node.conditional = ints(conditional.getOrDefault(node, List.of()));
          if (node.conditional.length == 0) {
            node.defaultFlow = -1;
          }
        }
      }
    }

    private void attach(FlowNode node, NetNode made, Map<String, NetNode> byId, NetScope scope) {
      if (node.type().equals("endEvent")) {
        scope.ends.add(made);
      }
      if (node.isEventSubProcess()) {
        scope.eventSubProcesses.add(made);
      }
      if (made.kind == Kind.LINK) {
        String name = Events.link(node);
        nodes.getOrDefault(node.scope(), List.of()).stream()
            .filter(n -> n.type().equals("intermediateCatchEvent") && !name.isEmpty())
            .filter(n -> Events.link(n).equals(name))
            .findFirst()
            .ifPresent(n -> made.target = byId.get(n.id()));
      }
      Optional<NetNode> host = node.attachedTo().map(byId::get);
      if (host.isPresent()) {
        made.interrupting =
            Events.isError(node) || !"false".equals(node.element().attribute("cancelActivity"));
        host.get().boundaries.add(made);
      }
    }

    /** Gives a node the scope that it opens. An ad-hoc sub-process runs or not as a whole. */
    private void open(FlowNode node, NetNode made) {
      if (node.isEventSubProcess()) {
        startEvent(node)
            .ifPresent(
                start -> {
                  made.signal = Events.signal(start, definitions);
                  made.receives = flowsOf(start, MessageFlow::target);
                  made.interrupting = !"false".equals(start.element().attribute("isInterrupting"));
                });
      }
      boolean adHoc = node.type().equals("adHocSubProcess");
      if (adHoc && node.isEventSubProcess()) {
        made.scope = new NetScope(scopes++, node.id(), made, true);
        made.scope.starts.add(new NetScope.Start(null, new int[0]));
        made.scope.layOut();
      } else if (node.isSubProcess() && !adHoc) {
        made.scope = scope(node.id(), made);
      } else if (node.type().equals("callActivity")) {
        String callee = node.calledProcess();
        FlowGraph called = graphs.get(callee);
        if (called != null && calls.size() < DEEPEST_CALL && !calls.contains(callee)) {
          Set<String> deeper = new HashSet<>(calls);
          deeper.add(callee);
          made.scope = process(called, made, deeper);
        } else if (called != null && calls.contains(callee)) {
          callsBack = true;
          if (callsBackStop) {
            made.scope = endless(made);
          }
        }
      }
      if (made.scope == null && made.kind == Kind.SCOPE) {
        made.scope = new NetScope(scopes++, node.id(), made, false);
        made.scope.layOut();
      }
    }

    /** What never ends by itself: its token leads nowhere. */
    private NetScope endless(NetNode owner) {
      NetScope scope = new NetScope(scopes++, owner.id, owner, true);
      scope.flows.add(owner.id);
      scope.consumers.add(null);
      scope.starts.add(new NetScope.Start(null, new int[] {0}));
      scope.layOut();
      return scope;
    }

    private void trigger(FlowNode node, NetNode made, Map<String, NetNode> byId, NetScope scope) {
      NetNode host = node.attachedTo().map(byId::get).orElse(null);
      if (host != null) {
        Events.decideTrigger(made, host.scope);
      } else if (made.kind == Kind.EVENT_SUB_PROCESS) {
        Events.decideTrigger(made, scope);
      }
    }

    private Optional<FlowNode> startEvent(FlowNode eventSubProcess) {
      return nodes.getOrDefault(eventSubProcess.id(), List.of()).stream()
          .filter(inner -> inner.type().equals("startEvent"))
          .findFirst();
    }

    private Kind kind(FlowNode node) {
      if (node.isEventSubProcess()) {
        return Kind.EVENT_SUB_PROCESS;
      }
      return switch (node.type()) {
        case "exclusiveGateway" -> Kind.EXCLUSIVE;
        case "parallelGateway" -> Kind.PARALLEL;
        case "inclusiveGateway", "complexGateway" -> Kind.INCLUSIVE;
        case "eventBasedGateway" -> Kind.EVENT_BASED;
        case "startEvent", "boundaryEvent" -> Kind.TRIGGERED;
        case "endEvent" -> Events.isTerminate(node) ? Kind.TERMINATE : Kind.END;
        case "intermediateThrowEvent" -> Events.link(node).isEmpty() ? Kind.PASS : Kind.LINK;
        case "intermediateCatchEvent" -> Kind.PASS;
        case "subProcess", "transaction" -> Kind.SCOPE;
        case "callActivity" ->
            graphs.containsKey(node.calledProcess()) || hasEvents(node) ? Kind.SCOPE : Kind.PASS;
        default -> hasEvents(node) ? Kind.SCOPE : Kind.PASS;
      };
    }

    private boolean hasEvents(FlowNode activity) {
      return hosts.contains(activity.id());
    }

    private void starts(NetScope scope, Map<FlowNode, NetNode> made) {
      List<Integer> implicit = new ArrayList<>();
      made.forEach(
          (node, net) -> {
            if (node.type().equals("startEvent")) {
              net.receives = flowsOf(node, MessageFlow::target);
              if (scope.owner == null) {
                heralds.stream()
                    .filter(flow -> flow.target().equals(node.id()))
                    .forEach(flow -> net.heraldedBy.add(flow.source()));
              }
              net.trigger =
                  net.receives.length > 0 || !net.heraldedBy.isEmpty()
                      ? Trigger.MESSAGE
                      : Trigger.EXTERNAL;
              scope.starts.add(new NetScope.Start(net, net.out));
            }
          });
      if (scope.starts.isEmpty()) {
        made.forEach(
            (node, net) -> {
              if (net.in.length == 0
                  && net.kind != Kind.TRIGGERED
                  && net.kind != Kind.EVENT_SUB_PROCESS
                  && Events.link(node).isEmpty()) {
                int flow = scope.flows.size();
                scope.firstVirtual = Math.min(scope.firstVirtual, flow);
                scope.flows.add(node.id());
                scope.consumers.add(net);
                net.in = new int[] {flow};
                implicit.add(flow);
              }
            });
        if (!implicit.isEmpty()) {
          scope.starts.add(new NetScope.Start(null, ints(implicit)));
        }
      }
    }
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
