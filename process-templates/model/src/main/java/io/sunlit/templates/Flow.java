package io.sunlit.templates;

import io.sunlit.forms.StepRights;
import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.bpmn.BpmnUnreadable;
import io.sunlit.templates.bpmn.Feel;
import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flow as it is authored: a BPMN file with one executable process, human steps and joint
 * approvals marked by the Sunlit extension. Immutable; keeps what it does not know.
 *
 * <p>The getters leave out what is not well-formed ({@code limit="-3wd"}, an unknown action):
 * {@link FlowCheck} reports it.
 */
public final class Flow {

  private final String xml;
  private final XmlDocument document;
  private final XmlElement process;
  private final FlowGraph graph;

  private Flow(String xml, XmlDocument document, XmlElement process) {
    this.xml = xml;
    this.document = document;
    this.process = process;
    this.graph = FlowGraph.of(process);
  }

  /**
   * Reads untrusted text.
   *
   * @throws FlowUnreadable if it is not XML, declares a DTD or entities, is larger than 8 MB or
   *     deeper than 100, is not BPMN, or does not hold exactly one executable process
   */
  public static Flow read(String bpmnXml) throws FlowUnreadable {
    try {
      return of(bpmnXml, BpmnFile.read(bpmnXml));
    } catch (BpmnUnreadable e) {
      throw new FlowUnreadable(e.messageZh(), e.messageEn());
    }
  }

  /**
   * The flow of a file that was read before.
   *
   * @throws FlowUnreadable if it does not hold exactly one executable process
   */
  public static Flow read(BpmnFile file) throws FlowUnreadable {
    return of(file.document().write(), file);
  }

  /** Every process of a file as a flow of its own, executable or not, for checking only. */
  static List<Flow> all(BpmnFile file) {
    return file.processElements().stream()
        .map(process -> new Flow("", file.document(), process))
        .toList();
  }

  private static Flow of(String xml, BpmnFile file) {
    List<XmlElement> processes =
        file.processElements().stream()
            .filter(process -> "true".equals(process.attribute("isExecutable")))
            .toList();
    if (processes.isEmpty()) {
      throw new FlowUnreadable(
          "图中没有可执行的流程。请画出流程，并把流程标为“可执行”（isExecutable=\"true\"）。",
          "The diagram has no executable process. Draw one and mark it as executable"
              + " (isExecutable=\"true\").");
    }
    if (processes.size() > 1) {
      throw new FlowUnreadable(
          "图中有 %d 个可执行的流程，一个事项只能有一个。请拆成不同的图。".formatted(processes.size()),
          "The diagram has %d executable processes, an item has one. Split the diagram."
              .formatted(processes.size()));
    }
    return new Flow(xml, file.document(), processes.getFirst());
  }

  /** The file: exactly what was read, unless this flow is an edited copy. */
  public String xml() {
    return xml;
  }

  public String processId() {
    return graph.processId();
  }

  /** The name of the process; its id if it has none. */
  public String name() {
    String name = FlowGraph.label(process);
    return name.isEmpty() ? processId() : name;
  }

  /** Nodes and sequence flows as they were written, for checks and displays. */
  public FlowGraph graph() {
    return graph;
  }

  /** The whole file as a tree. */
  public XmlDocument document() {
    return document;
  }

  /** The well-formed human steps in the order of the file. */
  public List<HumanStep> humanSteps() {
    return graph.nodes("userTask").stream()
        .flatMap(node -> Marks.humanStep(node).stream())
        .toList();
  }

  /** The well-formed joint approvals in the order of the file. */
  public List<JointApproval> jointApprovals() {
    return graph.nodes("userTask").stream()
        .flatMap(node -> Marks.jointApproval(node).stream())
        .toList();
  }

  /** Id of the form with which an application is taken in, if the start event names one. */
  public Optional<String> applicationForm() {
    return intakes().flatMap(intake -> intake.text("form").stream()).findFirst();
  }

  /**
   * Whether it handles a participant's part of a joint approval: the flow that opens it accepts the
   * matter before and delivers the result afterwards.
   */
  public boolean isPartOfAJointApproval() {
    return intakes().anyMatch(intake -> intake.text("part").filter("true"::equals).isPresent());
  }

  private Stream<XmlElement> intakes() {
    return graph.nodes("startEvent").stream()
        .filter(node -> node.scope().equals(processId()))
        .flatMap(node -> node.extension(Bpmn.SUNLIT, Bpmn.INTAKE).stream());
  }

  /**
   * Top-level names of the variables that conditions of sequence flows read: outcomes of steps and
   * keys of the application form. Conditions that do not parse count for nothing.
   */
  public Set<String> conditionVariables() {
    Set<String> variables = new LinkedHashSet<>();
    for (SequenceFlow flow : graph.flows()) {
      if (flow.condition() != null) {
        try {
          variables.addAll(Feel.parse(flow.condition()).variables());
        } catch (Feel.NotFeel e) {
          // FlowConditionCheck reports it
        }
      }
    }
    return variables;
  }

  /** The labels of nodes and sequence flows that have one, by id. */
  public Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    for (FlowNode node : graph.nodes()) {
      if (!node.name().isEmpty()) {
        labels.putIfAbsent(node.id(), node.name());
      }
    }
    for (SequenceFlow flow : graph.flows()) {
      if (!flow.name().isEmpty()) {
        labels.putIfAbsent(flow.id(), flow.name());
      }
    }
    return labels;
  }

  /**
   * A copy in which a human step differs, as a county overlay asks for. Null leaves what is there.
   *
   * @throws IllegalArgumentException if no human step has this id
   */
  public Flow withStep(
      String stepId,
      @Nullable String department,
      @Nullable String post,
      @Nullable TimeLimit limit) {
    if (graph.node(stepId).flatMap(FlowNode::humanStepMark).isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a human step of '%s', but it has no step '%s'".formatted(name(), stepId));
    }
    XmlElement root = edit(document.root(), stepId, department, post, limit);
    XmlDocument changed = document.withRoot(root);
    return of(changed.write(), BpmnFile.of(changed));
  }

  private static XmlElement edit(
      XmlElement element,
      String stepId,
      @Nullable String department,
      @Nullable String post,
      @Nullable TimeLimit limit) {
    if (stepId.equals(element.attribute("id")) && element.is(Bpmn.MODEL, "userTask")) {
      return element.mapElements(
          extensions ->
              extensions.is(Bpmn.MODEL, "extensionElements")
                  ? extensions.mapElements(mark -> editMark(mark, department, post, limit))
                  : extensions);
    }
    return element.mapElements(child -> edit(child, stepId, department, post, limit));
  }

  /**
   * A copy in which human steps allow other things with the fields of their forms.
   *
   * @param rightsByStep all rights of a step, by its id; steps that are not named stay as they are
   */
  public Flow withRights(Map<String, StepRights> rightsByStep) {
    XmlDocument changed = document.withRoot(editRights(document.root(), rightsByStep, null));
    return of(changed.write(), BpmnFile.of(changed));
  }

  private static XmlElement editRights(
      XmlElement element, Map<String, StepRights> rightsByStep, @Nullable String task) {
    StepRights rights = task == null ? null : rightsByStep.get(task);
    if (rights != null && element.is(Bpmn.SUNLIT, Bpmn.HUMAN_STEP)) {
      return element.withAttribute("rights", FieldRights.write(rights));
    }
    String inside = element.is(Bpmn.MODEL, "userTask") ? element.attribute("id") : task;
    return element.mapElements(child -> editRights(child, rightsByStep, inside));
  }

  private static XmlElement editMark(
      XmlElement mark,
      @Nullable String department,
      @Nullable String post,
      @Nullable TimeLimit limit) {
    if (!mark.is(Bpmn.SUNLIT, Bpmn.HUMAN_STEP)) {
      return mark;
    }
    XmlElement changed = mark;
    if (department != null) {
      changed = changed.withAttribute("department", department);
    }
    if (post != null) {
      changed = changed.withAttribute("post", post);
    }
    if (limit != null) {
      changed = changed.withAttribute("limit", limit.toString());
    }
    return changed;
  }

  /** The executable form, which the engine gets. */
  public CompiledFlow compile() {
    return new FlowCompiler(document, process, graph).compile();
  }
}
