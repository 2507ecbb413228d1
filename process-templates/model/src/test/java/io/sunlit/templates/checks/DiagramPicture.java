package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws a small flow as SVG, from left to right, for the pages of the checks. The flows of the
 * examples have no diagram of their own. What a problem names is red.
 */
final class DiagramPicture {

  private static final int COLUMN = 170;
  private static final int ROW = 96;
  private static final int LINE = 14;
  private static final int MARGIN = 20;

  private final FlowGraph graph;
  private final Set<String> red;
  private final int row;
  private final Map<String, int[]> places = new LinkedHashMap<>();
  private final StringBuilder svg = new StringBuilder();

  private DiagramPicture(FlowGraph graph, Set<String> red) {
    this.graph = graph;
    this.red = red;
    this.row =
        ROW + LINE * graph.nodes().stream().mapToInt(node -> marks(node).size()).max().orElse(0);
  }

  static String of(FlowGraph graph, Set<String> red) {
    return new DiagramPicture(graph, red).draw();
  }

  private String draw() {
    place();
    int width = 0;
    int height = 0;
    for (int[] place : places.values()) {
      width = Math.max(width, place[0] + COLUMN / 2 + MARGIN);
      height = Math.max(height, place[1] + row - ROW / 2 + MARGIN);
    }
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        font-family="sans-serif" font-size="12" text-anchor="middle">
        <rect width="%1$d" height="%2$d" fill="#fff"/>
        <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" \
        orient="auto"><path d="M0 0 10 5 0 10z" fill="#555"/></marker></defs>
        """
            .formatted(width, height));
    graph.flows().forEach(this::flow);
    graph.nodes().forEach(this::node);
    return svg.append("</svg>\n").toString();
  }

  /** Each node one column right of the farthest that leads to it; loops are not followed twice. */
  private void place() {
    Map<String, Integer> columns = new HashMap<>();
    for (FlowNode node : graph.nodes()) {
      if (graph.incoming(node).isEmpty() && node.attachedTo().isEmpty()) {
        column(node, 0, columns, new HashSet<>());
      }
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (FlowNode node : graph.nodes()) {
      Optional<int[]> host = node.attachedTo().map(places::get);
      if (host.isPresent()) {
        places.put(node.id(), new int[] {host.get()[0] + 35, host.get()[1] + 28});
        continue;
      }
      int column = columns.getOrDefault(node.id(), 0);
      int index = rows.merge(column, 1, Integer::sum) - 1;
      places.putIfAbsent(
          node.id(), new int[] {MARGIN + 60 + column * COLUMN, MARGIN + 40 + index * row});
    }
  }

  private void column(FlowNode node, int column, Map<String, Integer> columns, Set<String> way) {
    if (!way.add(node.id())) {
      return;
    }
    if (column >= columns.getOrDefault(node.id(), 0)) {
      columns.put(node.id(), column);
      List<FlowNode> next = new ArrayList<>();
      graph.outgoing(node).forEach(flow -> graph.node(flow.target()).ifPresent(next::add));
      for (FlowNode event : graph.nodes("boundaryEvent")) {
        if (event.attachedTo().filter(node.id()::equals).isPresent()) {
          graph.outgoing(event).forEach(f -> graph.node(f.target()).ifPresent(next::add));
        }
      }
      next.forEach(n -> column(n, column + 1, columns, way));
    }
    way.remove(node.id());
  }

  private void flow(SequenceFlow flow) {
    int[] from = places.get(flow.source());
    int[] to = places.get(flow.target());
    String colour = red.contains(flow.id()) ? "#c00" : "#555";
    int[] start = from == null && to != null ? new int[] {to[0] - 80, to[1] - 30} : from;
    int[] end = to == null && from != null ? new int[] {from[0] + 80, from[1] + 36} : to;
    if (start == null || end == null) {
      return;
    }
    boolean lost = from == null || to == null;
    int x1 = start[0] + (from == null ? 0 : half(flow.source()));
    int x2 = end[0] - (to == null ? 0 : half(flow.target()));
    String path =
        start[0] < end[0]
            ? "M%d %d H%d V%d H%d".formatted(x1, start[1], (x1 + x2) / 2, end[1], x2)
            : "M%d %d V%d H%d V%d"
                .formatted(start[0], start[1] + 28, start[1] + 44, end[0], end[1] + 28);
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"%s marker-end=\"url(#arrow)\"/>%n"
            .formatted(path, colour, lost ? " stroke-dasharray=\"4\"" : "")
            .replace("\r", ""));
    String label = flow.condition() != null ? flow.condition() : flow.isDefault() ? "默认" : "";
    text((x1 + x2) / 2, end[1] - 6 - (start[0] < end[0] ? 0 : -52), label, colour);
  }

  private int half(String id) {
    FlowNode node = graph.node(id).orElseThrow();
    return node.isGateway() ? 22 : node.isEvent() ? 17 : 52;
  }

  private void node(FlowNode node) {
    int[] place = places.get(node.id());
    if (place == null) {
      return;
    }
    int x = place[0];
    int y = place[1];
    String colour = red.contains(node.id()) ? "#c00" : "#234";
    String style = "fill=\"#fff\" stroke=\"%s\" stroke-width=\"%s\"";
    if (node.isGateway()) {
      svg.append("<path d=\"M%d %dl22 22-22 22-22-22z\" ".formatted(x, y - 22))
          .append(style.formatted(colour, "2"))
          .append("/>\n");
      text(x, y + 5, sign(node.type()), colour);
      text(x, y + 36, node.name(), colour);
    } else if (node.isEvent()) {
      svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"16\" ".formatted(x, y))
          .append(style.formatted(colour, node.type().equals("endEvent") ? "4" : "2"))
          .append("/>\n");
      text(x, y + 32, node.name(), colour);
    } else {
      svg.append(
              "<rect x=\"%d\" y=\"%d\" width=\"104\" height=\"56\" rx=\"8\" "
                  .formatted(x - 52, y - 28))
          .append(style.formatted(colour, node.type().equals("callActivity") ? "4" : "2"))
          .append("/>\n");
      text(x, y - 4, node.name().isEmpty() ? "（无名称）" : node.name(), colour);
      text(x, y + 14, node.id(), "#667");
      List<String> marks = marks(node);
      for (int i = 0; i < marks.size(); i++) {
        text(x, y + 44 + i * LINE, marks.get(i), "#667");
      }
    }
  }

  /** What is marked at a step, one a line; of a joint approval its participants too. */
  private static List<String> marks(FlowNode node) {
    List<String> lines = new ArrayList<>();
    Stream.concat(node.humanStepMark().stream(), node.jointApprovalMark().stream())
        .flatMap(mark -> Stream.concat(Stream.of(mark), mark.elements().stream()))
        .forEach(
            mark ->
                mark.attributes().stream()
                    .map(attribute -> attribute.name() + "=" + attribute.value())
                    .forEach(lines::add));
    return lines;
  }

  private static String sign(String type) {
    return switch (type) {
      case "exclusiveGateway" -> "×";
      case "parallelGateway" -> "＋";
      case "inclusiveGateway" -> "○";
      default -> "◇";
    };
  }

  private void text(int x, int y, String text, String colour) {
    if (!text.isEmpty()) {
      String shown = text.length() > 24 ? text.substring(0, 23) + "…" : text;
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n",
              x,
              y,
              colour,
              shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
  }
}
