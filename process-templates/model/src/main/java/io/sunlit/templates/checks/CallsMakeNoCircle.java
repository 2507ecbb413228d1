package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No process calls itself, neither directly nor by way of others: it would never end. */
record CallsMakeNoCircle() implements TemplateCheck {

  @Override
  public String code() {
    return "call-circle";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    Map<String, FlowGraph> processes = new HashMap<>();
    for (FlowGraph graph : BpmnFile.of(subject.flow().document()).processes()) {
      processes.putIfAbsent(graph.processId(), graph);
    }
    for (FlowNode call : subject.graph().nodes("callActivity")) {
      if (called(call.calledProcess(), processes).contains(subject.flow().processId())) {
        findings.error(
            call.id(),
            "调用活动「%s」最终又调用了本流程，办件永远不会结束。请改为调用别的流程，或用循环表示重复。".formatted(call.label()),
            "Call activity '%s' comes back to its own process: it would never end. Call another process, or draw a loop."
                .formatted(call.label()));
      }
    }
  }

  /** The process and all that it calls. */
  private static Set<String> called(String first, Map<String, FlowGraph> processes) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(first));
    while (!open.isEmpty()) {
      String id = open.pop();
      FlowGraph graph = reached.add(id) ? processes.get(id) : null;
      if (graph != null) {
        graph.nodes("callActivity").forEach(call -> open.push(call.calledProcess()));
      }
    }
    return reached;
  }
}
