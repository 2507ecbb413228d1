package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The graph on which {@link Reduction} works: nodes as a way to join and a way to split. */
final class ReducedGraph {

  /** Which tokens a node takes at once. */
  enum Join {
    ANY,
    ALL,
    INCLUSIVE
  }

  /** To which of its flows a node gives a token. */
  enum Split {
    ONE,
    EVERY,
    INCLUSIVE
  }

  /** A flow, or a region of the drawing that was drawn together into one. */
  static final class Edge {
    @Nullable Vertex source;
    @Nullable Vertex target;

    /** The activities and senders that run once this flow holds a token. */
    final BitSet carried = new BitSet();
  }

  /** A node. */
  static final class Vertex {
    final NetNode node;
    Join join;
    Split split;

    /** Whether it does nothing but move tokens, and always can. */
    final boolean plain;

    final List<Edge> in = new ArrayList<>();
    final List<Edge> out = new ArrayList<>();

    Vertex(NetNode node, Join join, Split split, boolean plain) {
      this.node = node;
      this.join = join;
      this.split = split;
      this.plain = plain;
    }
  }

  final Set<Vertex> vertices = new LinkedHashSet<>();
  final List<List<Edge>> starts = new ArrayList<>();

  Edge connect(@Nullable Vertex source, @Nullable Vertex target) {
    Edge edge = new Edge();
    edge.source = source;
    edge.target = target;
    if (source != null) {
      source.out.add(edge);
    }
    if (target != null) {
      target.in.add(edge);
      if (target.node.activity || target.node.heralds) {
        edge.carried.set(target.node.index);
      }
    }
    return edge;
  }

  Vertex add(NetNode node, Join join, Split split, boolean plain) {
    Vertex vertex = new Vertex(node, join, split, plain);
    vertices.add(vertex);
    return vertex;
  }
}
