package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the nets of a file: one for each group of processes that exchange messages. */
final class NetReader {

  private final BpmnFile file;
  private final Map<String, FlowGraph> graphs = new LinkedHashMap<>();

  /** Ids of the processes that another process of the file calls. */
  private final Set<String> called = new HashSet<>();

  private NetReader(BpmnFile file) {
    this.file = file;
    for (FlowGraph graph : file.processes()) {
      if (!graph.nodes().isEmpty()) {
        graphs.putIfAbsent(graph.processId(), graph);
      }
    }
    graphs.forEach(
        (id, graph) ->
            MessageGroups.callees(graph).stream()
                .filter(callee -> !callee.equals(id))
                .forEach(called::add));
  }

  static List<TokenNet> read(BpmnFile file) {
    return new NetReader(file).nets();
  }

  private List<TokenNet> nets() {
    MessageGroups messages = new MessageGroups(graphs, file.messageFlows());
    Map<String, XmlElement> definitions = new HashMap<>();
    file.document().root().elements().stream()
        .filter(element -> element.text("id").isPresent())
        .forEach(element -> definitions.putIfAbsent(element.text("id").orElse(""), element));
    Map<String, List<FlowGraph>> members = new LinkedHashMap<>();
    graphs.forEach(
        (id, graph) -> {
          if (!called.contains(id) || isCircle(id) || messages.isBegunByMessage(id)) {
            members.computeIfAbsent(messages.groupOf(id), key -> new ArrayList<>()).add(graph);
          }
        });
    return members.values().stream()
        .map(
            group ->
                new NetBuilder(graphs, definitions, messages.exchanged(), messages.heralds())
                    .build(group))
        .toList();
  }

  /** Whether every process that calls it is itself called: then none of them would be a root. */
  private boolean isCircle(String id) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      FlowGraph graph = graphs.get(next);
      if (graph != null) {
        for (String callee : MessageGroups.callees(graph)) {
          if (reached.add(callee)) {
            open.add(callee);
          }
        }
      }
    }
    return reached.contains(id);
  }
}
