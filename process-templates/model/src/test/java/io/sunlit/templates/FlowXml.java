package io.sunlit.templates;

import org.jspecify.annotations.Nullable;

/** Writes small BPMN files for tests. */
public final class FlowXml {

  private final StringBuilder roots = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final String processId;

  private FlowXml(String processId) {
    this.processId = processId;
  }

  public static FlowXml process(String id) {
    return new FlowXml(id);
  }

  /** A flow that passes every check: start, accept, gateway, decision, two ends. */
  public static FlowXml sound() {
    return process("Process_Sample")
        .start("Start", "application")
        .step("Task_Accept", "stage='acceptance' post='window' actions='accept refuse-acceptance'")
        .gateway("Gateway_Accepted", "Flow_Refused")
        .step(
            "Task_Decide", "stage='decision' post='decision' limit='5wd' actions='approve refuse'")
        .end("End_Decided")
        .end("End_Refused")
        .flow("Flow_1", "Start", "Task_Accept")
        .flow("Flow_2", "Task_Accept", "Gateway_Accepted")
        .flow("Flow_Accepted", "Gateway_Accepted", "Task_Decide", "=Task_Accept = \"accept\"")
        .flow("Flow_Refused", "Gateway_Accepted", "End_Refused")
        .flow("Flow_3", "Task_Decide", "End_Decided");
  }

  public FlowXml raw(String xml) {
    body.append(xml).append('\n');
    return this;
  }

  public FlowXml root(String xml) {
    roots.append(xml).append('\n');
    return this;
  }

  public FlowXml start(String id, @Nullable String form) {
    String intake =
        form == null
            ? ""
            : "<bpmn:extensionElements><sunlit:intake form=\"%s\"/></bpmn:extensionElements>"
                .formatted(form);
    return raw("<bpmn:startEvent id=\"%s\" name=\"申请\">%s</bpmn:startEvent>".formatted(id, intake));
  }

  public FlowXml end(String id) {
    return raw("<bpmn:endEvent id=\"%s\" name=\"结束\"/>".formatted(id));
  }

  public FlowXml step(String id, String attributes) {
    return userTask(id, "<sunlit:humanStep %s/>".formatted(attributes));
  }

  public FlowXml joint(String id, String attributes, String... participants) {
    StringBuilder mark = new StringBuilder("<sunlit:jointApproval ").append(attributes).append('>');
    for (String participant : participants) {
      mark.append("<sunlit:participant ").append(participant).append("/>");
    }
    return userTask(id, mark.append("</sunlit:jointApproval>").toString());
  }

  public FlowXml userTask(String id, String marks) {
    return raw(
        "<bpmn:userTask id=\"%s\" name=\"步骤 %s\"><bpmn:extensionElements><zeebe:userTask/>%s</bpmn:extensionElements></bpmn:userTask>"
            .formatted(id, id, marks));
  }

  public FlowXml gateway(String id, @Nullable String defaultFlow) {
    return raw(
        "<bpmn:exclusiveGateway id=\"%s\" name=\"是否?\"%s/>"
            .formatted(id, defaultFlow == null ? "" : " default=\"" + defaultFlow + "\""));
  }

  public FlowXml node(String type, String id) {
    return raw("<bpmn:%s id=\"%s\" name=\"%s\"/>".formatted(type, id, id));
  }

  public FlowXml flow(String id, String source, String target) {
    return raw(
        "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
            .formatted(id, source, target));
  }

  public FlowXml flow(String id, String source, String target, String condition) {
    return raw(
        ("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"><bpmn:conditionExpression"
                + " xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:conditionExpression></bpmn:sequenceFlow>")
            .formatted(id, source, target, escape(condition)));
  }

  public String xml() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:sunlit="urn:sunlit:bpmn:1" \
        id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
        %s<bpmn:process id="%s" name="示例流程" isExecutable="true">
        %s</bpmn:process>
        </bpmn:definitions>
        """
        .formatted(roots, processId, body);
  }

  public Flow read() {
    return Flow.read(xml());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
