package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetNode.Kind;
import io.sunlit.templates.soundness.NetNode.Trigger;
import io.sunlit.templates.soundness.ReducedGraph.Edge;
import io.sunlit.templates.soundness.ReducedGraph.Join;
import io.sunlit.templates.soundness.ReducedGraph.Split;
import io.sunlit.templates.soundness.ReducedGraph.Vertex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A smaller net with the same verdict. A sub-process that is sound on its own, and throws nothing
 * out, counts as a step; an activity with events that interrupt it counts as a choice.
 */
final class ReducedNet {

  /** The net cannot be reduced by these rules: messages, event sub-processes, reminders. */
  private static final class NotReducible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReducible() {
      super("", null, false, false);
    }
  }

  final TokenNet net = new TokenNet();

  /** Whether also a verdict that something is wrong can be believed. */
  final boolean exact;

  private final List<Edge> edges = new ArrayList<>();
  private final ReducedGraph graph = new ReducedGraph();
  private final int mostStates;

  private ReducedNet(NetScope process, int mostStates) {
    this.mostStates = mostStates;
    read(process);
    this.exact = Reduction.reduce(graph);
    write();
  }

  /** The reduced net; null if the rules do not apply to it. */
  static @Nullable ReducedNet of(TokenNet net, int mostStates) {
    if (net.processes.size() != 1 || net.messageFlows > 0 || !net.uncertain.isEmpty()) {
      return null;
    }
    try {
      return new ReducedNet(net.processes.getFirst(), mostStates);
    } catch (NotReducible e) {
      return null;
    }
  }

  private void read(NetScope scope) {
    if (!scope.eventSubProcesses.isEmpty()) {
      throw new NotReducible();
    }
    Map<NetNode, Vertex> vertices = new HashMap<>();
    for (NetNode node : scope.nodes) {
      if (node.kind != Kind.TRIGGERED) {
        vertices.put(node, vertex(node, scope));
      }
    }
    Map<Integer, Vertex> sources = new HashMap<>();
    for (NetNode node : scope.nodes) {
      Vertex vertex = vertices.get(node);
      if (vertex != null) {
        sources(node, vertex, sources);
        NetNode target = node.target;
        if (node.kind == Kind.LINK && target != null) {
          graph.connect(vertex, vertices.get(target));
        }
      }
    }
    Map<Integer, Edge> made = new HashMap<>();
    for (int flow = 0; flow < scope.flows.size(); flow++) {
      NetNode consumer = scope.consumers.get(flow);
      made.put(
          flow, graph.connect(sources.get(flow), consumer == null ? null : vertices.get(consumer)));
    }
    for (NetScope.Start start : scope.starts) {
      if (start.event() != null && start.event().trigger == Trigger.MESSAGE) {
        continue; // nobody who is drawn has sent it
      }
      List<Edge> begun = new ArrayList<>();
      for (int flow : start.flows()) {
        Edge edge = made.get(flow);
        if (edge != null) {
          begun.add(edge);
        }
      }
      graph.starts.add(begun);
    }
  }

  private Vertex vertex(NetNode node, NetScope scope) {
    boolean special =
        node.sends.length > 0 || node.receives.length > 0 || node.conditional.length > 0;
    if (special) {
      throw new NotReducible();
    }
    boolean plain = node.out.length > 0;
    return switch (node.kind) {
      case PASS -> {
        if (node.signal != null) {
          throw new NotReducible();
        }
        yield graph.add(node, Join.ANY, Split.EVERY, plain);
      }
      case EXCLUSIVE -> graph.add(node, Join.ANY, Split.ONE, plain);
      case PARALLEL -> graph.add(node, Join.ALL, Split.EVERY, plain);
      case INCLUSIVE -> {
        if (node.defaultFlow >= 0 && node.out.length > 1) {
          throw new NotReducible();
        }
        yield graph.add(node, Join.INCLUSIVE, Split.INCLUSIVE, plain);
      }
      case EVENT_BASED -> {
        if (node.out.length == 0) {
          throw new NotReducible();
        }
        for (int flow : node.out) {
          NetNode event = scope.consumers.get(flow);
          if (event == null || event.kind != Kind.PASS || event.out.length == 0) {
            throw new NotReducible();
          }
        }
        yield graph.add(node, Join.ANY, Split.ONE, plain);
      }
      case END, TERMINATE -> {
        if (node.signal != null) {
          throw new NotReducible();
        }
        yield graph.add(node, Join.ANY, Split.EVERY, false);
      }
      case LINK -> {
        if (node.target == null) {
          throw new NotReducible();
        }
        yield graph.add(node, Join.ANY, Split.EVERY, true);
      }
      case SCOPE -> scope(node);
      case EVENT_SUB_PROCESS, TRIGGERED -> throw new NotReducible();
    };
  }

  /** An activity with events on its border, or a sub-process that is sound on its own. */
  private Vertex scope(NetNode node) {
    NetScope scope = node.scope;
    if (scope == null || node.out.length == 0) {
      throw new NotReducible();
    }
    for (NetNode boundary : node.boundaries) {
      if (boundary.trigger != Trigger.EXTERNAL
          || boundary.out.length == 0
          || boundary.conditional.length > 0) {
        throw new NotReducible();
      }
    }
    if (scope.holdsFlow) {
      if (throwsOrWaits(scope)) {
        throw new NotReducible();
      }
      TokenNet alone = new TokenNet();
      alone.processes.add(scope);
      collect(scope, alone.nodes);
      if (!Boolean.TRUE.equals(Soundness.judge(alone, mostStates).properties().sound())) {
        throw new NotReducible();
      }
    }
    return graph.add(node, Join.ANY, Split.EVERY, true);
  }

  private static boolean throwsOrWaits(NetScope scope) {
    return scope.nodes.stream()
        .anyMatch(
            node ->
                node.signal != null
                    || node.heralds
                    || node.sends.length + node.receives.length > 0
                    || node.scope != null && throwsOrWaits(node.scope));
  }

  private static void collect(NetScope scope, List<NetNode> nodes) {
    for (NetNode node : scope.nodes) {
      nodes.add(node);
      if (node.scope != null) {
        collect(node.scope, nodes);
      }
    }
  }

  /**
   * From which vertex each flow comes. First the events that do not interrupt may each happen or
   * not, then the activity ends or is interrupted.
   */
  private void sources(NetNode node, Vertex vertex, Map<Integer, Vertex> sources) {
    Vertex last = vertex;
    for (NetNode boundary : node.boundaries) {
      if (!boundary.interrupting) {
        Vertex choice = graph.add(unnamed(node), Join.ANY, Split.ONE, true);
        Vertex both = graph.add(unnamed(node), Join.ANY, Split.EVERY, true);
        Vertex merge = graph.add(unnamed(node), Join.ANY, Split.EVERY, true);
        graph.connect(last, choice);
        graph.connect(choice, merge);
        graph.connect(choice, both);
        graph.connect(both, merge);
        border(boundary, both, sources);
        last = merge;
      }
    }
    if (node.boundaries.stream().anyMatch(boundary -> boundary.interrupting)) {
      Vertex choice = graph.add(unnamed(node), Join.ANY, Split.ONE, true);
      graph.connect(last, choice);
      for (NetNode boundary : node.boundaries) {
        if (boundary.interrupting) {
          border(boundary, choice, sources);
        }
      }
      last = graph.add(unnamed(node), Join.ANY, Split.EVERY, true);
      graph.connect(choice, last);
    }
    for (int flow : node.out) {
      sources.put(flow, last);
    }
  }

  private void border(NetNode boundary, Vertex from, Map<Integer, Vertex> sources) {
    Vertex event = graph.add(boundary, Join.ANY, Split.EVERY, true);
    graph.connect(from, event);
    for (int flow : boundary.out) {
      sources.put(flow, event);
    }
  }

  private static NetNode unnamed(NetNode node) {
    return new NetNode(node.index, node.id, Kind.PASS, false);
  }

  private void write() {
    NetScope process = new NetScope(0, "reduced", null, true);
    Map<Edge, Integer> numbers = new HashMap<>();
    for (Vertex vertex : graph.vertices) {
      vertex.in.forEach(edge -> number(edge, process, numbers));
      vertex.out.forEach(edge -> number(edge, process, numbers));
    }
    graph.starts.forEach(start -> start.forEach(edge -> number(edge, process, numbers)));
    for (Vertex vertex : graph.vertices) {
      NetNode node = net.add(vertex.node.id, kind(vertex), false);
      node.in = numbers(vertex.in, numbers);
      node.out = numbers(vertex.out, numbers);
      process.nodes.add(node);
      for (int flow : node.in) {
        process.consumers.set(flow, node);
      }
      if (node.kind == Kind.END || node.kind == Kind.TERMINATE) {
        process.ends.add(node);
      }
    }
    for (List<Edge> start : graph.starts) {
      process.starts.add(new NetScope.Start(null, numbers(start, numbers)));
    }
    process.layOut();
    net.processes.add(process);
  }

  private void number(Edge edge, NetScope process, Map<Edge, Integer> numbers) {
    if (numbers.putIfAbsent(edge, edges.size()) == null) {
      edges.add(edge);
      process.flows.add("");
      process.consumers.add(null);
    }
  }

  private static int[] numbers(List<Edge> edges, Map<Edge, Integer> numbers) {
    return edges.stream().mapToInt(edge -> numbers.getOrDefault(edge, -1)).toArray();
  }

  private static Kind kind(Vertex vertex) {
    return switch (vertex.node.kind) {
      case END, TERMINATE -> vertex.node.kind;
      default ->
          vertex.join == Join.ALL
              ? Kind.PARALLEL
              : vertex.join == Join.INCLUSIVE || vertex.split == Split.INCLUSIVE
                  ? Kind.INCLUSIVE
                  : vertex.split == Split.ONE ? Kind.EXCLUSIVE : Kind.PASS;
    };
  }

  /** The activities of the whole net that run, given the flows of this one that held a token. */
  BitSet alive(BitSet marked, TokenNet whole) {
    BitSet alive = new BitSet();
    marked.stream()
        .filter(flow -> flow < edges.size())
        .forEach(f -> alive.or(edges.get(f).carried));
    for (NetNode node : whole.nodes) {
      NetScope scope = node.scope;
      if (scope != null && alive.get(node.index)) {
        List<NetNode> inside = new ArrayList<>();
        collect(scope, inside);
        inside.forEach(i -> alive.set(i.index));
      }
    }
    return alive;
  }
}
