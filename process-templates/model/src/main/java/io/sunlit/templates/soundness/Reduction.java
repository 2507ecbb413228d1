package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.ReducedGraph.Edge;
import io.sunlit.templates.soundness.ReducedGraph.Join;
import io.sunlit.templates.soundness.ReducedGraph.Split;
import io.sunlit.templates.soundness.ReducedGraph.Vertex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws together what cannot go wrong, so that wide parallelism does not multiply states: the
 * reduction rules of workflow nets (van der Aalst; Sadiq and Orlowska), each kept to the cases in
 * which it changes no verdict. A token that may always move on may also wait; so where a rule takes
 * away a flow that could hold two tokens, the flow that remains can hold them too.
 *
 * <ol>
 *   <li>A node with one flow in and one out goes; its flows become one.
 *   <li>A merge that leads only to another merge, or a choice (or parallel split) that only another
 *       one leads to, becomes one with it; splits only where no inclusive join is left.
 *   <li>Flows between the same two nodes become one if they are chosen and merged, or split and
 *       joined.
 *   <li>A flow from a choice back to itself goes.
 *   <li>An end event goes if only one flow leads to it, beside others, from a node that no loop
 *       comes back to: were it reached twice, the flows beside it could hold two tokens.
 * </ol>
 *
 * <p>Two rules are exact only for flows that are safe: inclusive flows between the same two
 * gateways, and end events. It is remembered, and a reduced net that is not sound is then not
 * believed.
 */
final class Reduction {

  private final ReducedGraph graph;
  private boolean exact = true;

  private Reduction(ReducedGraph graph) {
    this.graph = graph;
  }

  /**
   * Reduces the graph as far as it goes; tells whether each step was exact for unsafe flows too.
   */
  static boolean reduce(ReducedGraph graph) {
    Reduction reduction = new Reduction(graph);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Vertex vertex : List.copyOf(graph.vertices)) {
        while (graph.vertices.contains(vertex) && reduction.step(vertex)) {
          changed = true;
        }
      }
    }
    return reduction.exact;
  }

  private boolean step(Vertex vertex) {
    if (vertex.in.size() == 1 && vertex.join != Join.ANY) {
      vertex.join = Join.ANY;
    }
    if (vertex.out.size() == 1 && vertex.split != Split.EVERY) {
      vertex.split = Split.EVERY;
    }
    return vertex.plain
        && (passThrough(vertex)
            || selfLoop(vertex)
            || parallelEdges(vertex)
            || foldedEnd(vertex)
            || mergeIntoNext(vertex)
            || splitIntoPrevious(vertex));
  }

  private boolean passThrough(Vertex vertex) {
    if (vertex.in.size() != 1 || vertex.out.size() != 1) {
      return false;
    }
    Edge in = vertex.in.getFirst();
    Edge out = vertex.out.getFirst();
    if (in == out) {
      return false;
    }
    in.carried.or(out.carried);
    retarget(in, out);
    graph.vertices.remove(vertex);
    return true;
  }

  /** The edge goes on to where the other leads; the other is gone. */
  private static void retarget(Edge edge, Edge other) {
    Vertex target = other.target;
    edge.target = target;
    if (target != null) {
      target.in.set(target.in.indexOf(other), edge);
    }
  }

  private boolean selfLoop(Vertex vertex) {
    if (vertex.join != Join.ANY || vertex.split != Split.ONE) {
      return false;
    }
    for (Edge edge : vertex.out) {
      if (edge.target == vertex && vertex.out.size() > 1 && vertex.in.size() > 1) {
        vertex.out.remove(edge);
        vertex.in.remove(edge);
        vertex.in.forEach(in -> in.carried.or(edge.carried));
        return true;
      }
    }
    return false;
  }

  private boolean foldedEnd(Vertex vertex) {
    if (vertex.split != Split.EVERY || vertex.out.size() < 2) {
      return false;
    }
    for (Edge edge : vertex.out) {
      Vertex end = edge.target;
      if (end != null
          && end.node.kind == NetNode.Kind.END
          && end.in.size() == 1
          && !isOnALoop(vertex)) {
        exact = false;
        vertex.out.remove(edge);
        vertex.in.forEach(in -> in.carried.or(edge.carried));
        graph.vertices.remove(end);
        return true;
      }
    }
    return false;
  }

  private static boolean isOnALoop(Vertex vertex) {
    Set<Vertex> seen = new HashSet<>();
    Deque<Vertex> open = new ArrayDeque<>(List.of(vertex));
    while (!open.isEmpty()) {
      for (Edge edge : open.pop().out) {
        Vertex target = edge.target;
        if (target == vertex) {
          return true;
        }
        if (target != null && seen.add(target)) {
          open.push(target);
        }
      }
    }
    return false;
  }

  private boolean parallelEdges(Vertex vertex) {
    for (int i = 0; i < vertex.out.size(); i++) {
      Edge one = vertex.out.get(i);
      Vertex target = one.target;
      for (int j = i + 1; target != null && j < vertex.out.size(); j++) {
        Edge two = vertex.out.get(j);
        if (two.target == target && mayBecomeOne(vertex, target)) {
          one.carried.or(two.carried);
          vertex.out.remove(two);
          target.in.remove(two);
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayBecomeOne(Vertex source, Vertex target) {
    if (!target.plain || source == target) {
      return false;
    }
    boolean inclusive = source.split == Split.INCLUSIVE && target.join == Join.INCLUSIVE;
    if (inclusive) {
      exact = false;
    }
    return inclusive
        || source.split == Split.ONE && target.join == Join.ANY && !target.out.isEmpty()
        || source.split == Split.EVERY && target.join != Join.ANY;
  }

  private boolean mergeIntoNext(Vertex vertex) {
    if (vertex.join != Join.ANY || vertex.out.size() != 1 || vertex.in.size() < 2) {
      return false;
    }
    Edge out = vertex.out.getFirst();
    Vertex next = out.target;
    if (next == null
        || next == vertex
        || !next.plain
        || next.join != Join.ANY
        || next.split == Split.INCLUSIVE
        || next.out.isEmpty()) {
      return false;
    }
    next.in.remove(out);
    for (Edge in : vertex.in) {
      in.carried.or(out.carried);
      in.target = next;
      next.in.add(in);
    }
    graph.vertices.remove(vertex);
    return true;
  }

  /**
   * Such a join looks at where tokens may still go: a split that comes earlier shows less of it.
   */
  private boolean hasInclusiveJoin() {
    return graph.vertices.stream()
        .anyMatch(vertex -> vertex.join == Join.INCLUSIVE && vertex.in.size() > 1);
  }

  private boolean splitIntoPrevious(Vertex vertex) {
    if (vertex.in.size() != 1 || vertex.out.size() < 2 || vertex.split == Split.INCLUSIVE) {
      return false;
    }
    Edge in = vertex.in.getFirst();
    Vertex previous = in.source;
    if (previous == null
        || previous == vertex
        || !previous.plain
        || previous.out.size() < 2
        || previous.split != vertex.split
        || hasInclusiveJoin()) {
      return false;
    }
    List<Edge> moved = new ArrayList<>(vertex.out);
    previous.out.remove(in);
    for (Edge out : moved) {
      out.carried.or(in.carried);
      out.source = previous;
      previous.out.add(out);
    }
    graph.vertices.remove(vertex);
    return true;
  }
}
