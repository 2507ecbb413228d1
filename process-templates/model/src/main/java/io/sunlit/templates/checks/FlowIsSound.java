package io.sunlit.templates.checks;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.soundness.Soundness;
import io.sunlit.templates.soundness.SoundnessReport;
import io.sunlit.templates.soundness.SoundnessViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the flow cannot go wrong: no two on one sequence flow, the end can always be
 * reached, no end event is reached twice, every activity can run.
 */
public record FlowIsSound() implements TemplateCheck {

  public static final String CODE = "soundness";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    BpmnFile file = BpmnFile.of(subject.flow().document());
    report(file, Soundness.of(file), findings);
  }

  /** The problems of any BPMN file, whoever drew it. */
  public static List<TemplateProblem> problems(BpmnFile file, SoundnessReport report) {
    Findings findings = new Findings(CODE);
    report(file, report, findings);
    return findings.problems();
  }

  private static void report(BpmnFile file, SoundnessReport report, Findings findings) {
    Map<String, String> labels = new HashMap<>();
    for (FlowGraph graph : file.processes()) {
      graph.nodes().forEach(node -> labels.putIfAbsent(node.id(), node.label()));
      graph.flows().forEach(flow -> labels.putIfAbsent(flow.id(), flow.label()));
    }
    for (SoundnessViolation violation : report.violations()) {
      String label = label(labels, violation.element());
      findings.error(
          violation.element(), zh(violation, label), en(violation, label), violation.trace());
    }
    if (report.properties().sound() == null) {
      findings.warning(
          null,
          "未能判定流程是否可靠：状态太多，或消息、令牌在循环中不断累积，或网关的含义取决于表达式。" + "请减少并行分支的相互牵连，拆成子流程，或给循环中的消息加上对应的接收。",
          "Whether the flow is sound is not decided: it has too many states, messages or tokens pile up"
              + " in a loop, or the meaning of a gateway depends on an expression. Let parallel branches"
              + " depend less on each other, move parts into sub-processes, or receive in a loop what it"
              + " sends.");
    }
  }

  private static String label(Map<String, String> labels, @Nullable String element) {
    return element == null ? "?" : labels.getOrDefault(element, element);
  }

  private static String zh(SoundnessViolation violation, String label) {
    return switch (violation.kind()) {
      case UNSAFE -> "连线「%s」上会同时有两个令牌：并行的分支没有汇合就继续了，后面的步骤会办两次。请用同类的网关先汇合。".formatted(label);
      case DEADLOCK -> "办件会卡在「%s」：它等待的分支永远不会到。请检查前面的网关，分支与汇合要用同类的网关。".formatted(label);
      case LIVELOCK -> "走到「%s」以后，办件一直循环，再也到不了结束。请给循环加一个能到达结束的出口。".formatted(label);
      case IMPROPER_COMPLETION -> "结束事件「%s」会到达两次：还有别的分支没有结束。请在结束之前汇合并行的分支。".formatted(label);
      case DEAD_ACTIVITY -> "步骤「%s」永远不会执行。请检查通向它的连线和网关，或删去它。".formatted(label);
    };
  }

  private static String en(SoundnessViolation violation, String label) {
    return switch (violation.kind()) {
      case UNSAFE ->
          "Flow '%s' can hold two tokens: parallel branches go on without having been joined, and what follows runs twice. Join them with a gateway of the kind that split them."
              .formatted(label);
      case DEADLOCK ->
          "A case can get stuck at '%s': a branch that it waits for never comes. Check the gateways before it; split and join with gateways of the same kind."
              .formatted(label);
      case LIVELOCK ->
          "From '%s' on a case goes round for ever and never ends. Give the loop a way out to the end."
              .formatted(label);
      case IMPROPER_COMPLETION ->
          "End event '%s' can be reached twice: other branches are still running. Join the parallel branches before it."
              .formatted(label);
      case DEAD_ACTIVITY ->
          "Activity '%s' can never run. Check the flows and gateways that lead to it, or remove it."
              .formatted(label);
    };
  }
}
