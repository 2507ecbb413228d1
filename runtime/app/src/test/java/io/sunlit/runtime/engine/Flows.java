package io.sunlit.runtime.engine;

import io.sunlit.templates.CompiledFlow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Small flows for the tests. */
final class Flows {

  private Flows() {}

  /** start, one human step, end. */
  static CompiledFlow oneStep() {
    return flow(
        start("Task_Review")
            + task("Task_Review", "start_Task_Review", "Task_Review_end")
            + end("Task_Review_end")
            + sequence("Task_Review", "end"));
  }

  /** start, human steps beside each other, join, end. */
  static CompiledFlow parallelSteps(int count) {
    StringBuilder body = new StringBuilder(start("fork"));
    StringBuilder fork = new StringBuilder("<bpmn:parallelGateway id=\"fork\">");
    StringBuilder join = new StringBuilder("<bpmn:parallelGateway id=\"join\">");
    fork.append("<bpmn:incoming>start_fork</bpmn:incoming>");
    for (int i = 1; i <= count; i++) {
      String id = "Task_" + i;
      fork.append("<bpmn:outgoing>fork_%s</bpmn:outgoing>".formatted(id));
      join.append("<bpmn:incoming>%s_join</bpmn:incoming>".formatted(id));
      body.append(task(id, "fork_" + id, id + "_join"));
      body.append(sequence("fork", id)).append(sequence(id, "join"));
    }
    fork.append("</bpmn:parallelGateway>");
    join.append("<bpmn:outgoing>join_end</bpmn:outgoing></bpmn:parallelGateway>");
    return flow(body.append(fork).append(join) + end("join_end") + sequence("join", "end"));
  }

  /** start, a human step, a gateway that reads its outcome, a second step if it is "more", end. */
  static CompiledFlow withGateway() {
    return flow(
        start("Task_Review")
            + task("Task_Review", "start_Task_Review", "Task_Review_way")
            + sequence("Task_Review", "way")
            + """
              <bpmn:exclusiveGateway id="way"><bpmn:incoming>Task_Review_way</bpmn:incoming>
              <bpmn:outgoing>way_Task_More</bpmn:outgoing><bpmn:outgoing>way_end</bpmn:outgoing>
              </bpmn:exclusiveGateway>"""
            + condition("way", "Task_More", "=Task_Review = \"more\"")
            + condition("way", "end", "=Task_Review = \"pass\"")
            + task("Task_More", "way_Task_More", "Task_More_end")
            + "<bpmn:endEvent id=\"end\"><bpmn:incoming>way_end</bpmn:incoming>"
            + "<bpmn:incoming>Task_More_end</bpmn:incoming></bpmn:endEvent>"
            + sequence("Task_More", "end"));
  }

  private static String start(String next) {
    return "<bpmn:startEvent id=\"start\"><bpmn:outgoing>start_%1$s</bpmn:outgoing></bpmn:startEvent>"
            .formatted(next)
        + sequence("start", next);
  }

  private static String end(String incoming) {
    return "<bpmn:endEvent id=\"end\"><bpmn:incoming>%s</bpmn:incoming></bpmn:endEvent>"
        .formatted(incoming);
  }

  private static String task(String id, String incoming, String outgoing) {
    return """
        <bpmn:userTask id="%s"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements>
        <bpmn:incoming>%s</bpmn:incoming><bpmn:outgoing>%s</bpmn:outgoing></bpmn:userTask>"""
        .formatted(id, incoming, outgoing);
  }

  private static String sequence(String from, String to) {
    return "<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>"
        .formatted(from, to);
  }

  private static String condition(String from, String to, String condition) {
    return """
        <bpmn:sequenceFlow id="%1$s_%2$s" sourceRef="%1$s" targetRef="%2$s">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%3$s</bpmn:conditionExpression>
        </bpmn:sequenceFlow>"""
        .formatted(from, to, condition);
  }

  private static CompiledFlow flow(String body) {
    String checksum = checksum(body);
    String id = "flow-" + checksum.substring(0, 24);
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          id="defs" targetNamespace="http://sunlit.io/test">
        <bpmn:process id="%s" isExecutable="true">%s</bpmn:process></bpmn:definitions>"""
            .formatted(id, body);
    return new CompiledFlow(id, xml, checksum);
  }

  private static String checksum(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
