package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.BpmnFile;

/**
 * Draws small flows for tests out of a short text: {@code kind:id} for a node, {@code a>b} for a
 * sequence flow with the id {@code a_b}, {@code sub:id{ … }} for a sub-process, {@code b@task} for
 * the boundary event b.
 */
final class Drawing {

  private Drawing() {}

  static BpmnFile read(String body) {
    return BpmnFile.read(xml(body));
  }

  static String xml(String body) {
    return definitions("<process id='P'>" + elements(body) + "</process>");
  }

  static String definitions(String roots) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='D'>"
        + roots
        + "</definitions>";
  }

  static String elements(String body) {
    StringBuilder xml = new StringBuilder();
    for (String word : body.strip().split("\\s+")) {
      xml.append(element(word));
    }
    return xml.toString();
  }

  private static String element(String word) {
    if (word.equals("}")) {
      return "</subProcess>";
    }
    if (word.contains(">")) {
      String[] ends = word.split(">");
      return "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>"
          .formatted(ends[0], ends[1], ends[0], ends[1]);
    }
    String[] parts = word.split("[:@]", 2);
    String id = parts[1];
    return switch (parts[0]) {
      case "start" -> "<startEvent id='%s'/>".formatted(id);
      case "end" -> "<endEvent id='%s'/>".formatted(id);
      case "stop" -> "<endEvent id='%s'><terminateEventDefinition/></endEvent>".formatted(id);
      case "fail" -> "<endEvent id='%s'><errorEventDefinition/></endEvent>".formatted(id);
      case "task" -> "<task id='%s'/>".formatted(id);
      case "receive" -> "<receiveTask id='%s'/>".formatted(id);
      case "xor" -> "<exclusiveGateway id='%s'/>".formatted(id);
      case "and" -> "<parallelGateway id='%s'/>".formatted(id);
      case "or" -> "<inclusiveGateway id='%s'/>".formatted(id);
      case "wait" -> "<eventBasedGateway id='%s'/>".formatted(id);
      case "catch" ->
          "<intermediateCatchEvent id='%s'><timerEventDefinition/></intermediateCatchEvent>"
              .formatted(id);
      case "throw" -> "<intermediateThrowEvent id='%s'/>".formatted(id);
      case "jump" ->
          "<intermediateThrowEvent id='%s'><linkEventDefinition name='L'/></intermediateThrowEvent>"
              .formatted(id);
      case "land" ->
          "<intermediateCatchEvent id='%s'><linkEventDefinition name='L'/></intermediateCatchEvent>"
              .formatted(id);
      case "timer", "beside", "error" -> boundary(parts[0], id);
      case "sub" -> "<subProcess id='%s'>".formatted(id.replace("{", ""));
      case "event" -> eventSubProcess(id);
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** {@code timer:b@task} interrupts, {@code beside:b@task} does not. */
  private static String boundary(String kind, String text) {
    String[] parts = text.split("@");
    return "<boundaryEvent id='%s' attachedToRef='%s' cancelActivity='%s'><%sEventDefinition/></boundaryEvent>"
        .formatted(
            parts[0], parts[1], !kind.equals("beside"), kind.equals("error") ? "error" : "timer");
  }

  /** {@code event:E} interrupts, {@code event:E+} does not; holds one task and an end. */
  private static String eventSubProcess(String text) {
    String id = text.replace("+", "");
    return ("<subProcess id='%1$s' triggeredByEvent='true'><startEvent id='%1$sS' isInterrupting='%2$s'>"
            + "<timerEventDefinition/></startEvent><task id='%1$sT'/><endEvent id='%1$sE'/>"
            + "<sequenceFlow id='%1$sF' sourceRef='%1$sS' targetRef='%1$sT'/>"
            + "<sequenceFlow id='%1$sG' sourceRef='%1$sT' targetRef='%1$sE'/></subProcess>")
        .formatted(id, !text.endsWith("+"));
  }
}
