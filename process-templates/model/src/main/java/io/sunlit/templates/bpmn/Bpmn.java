package io.sunlit.templates.bpmn;

import java.util.Set;

/** The words of the BPMN, Zeebe and Sunlit namespaces. */
public final class Bpmn {

  public static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  public static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
  public static final String SUNLIT = "urn:sunlit:bpmn:1";

  public static final String HUMAN_STEP = "humanStep";
  public static final String JOINT_APPROVAL = "jointApproval";
  public static final String PARTICIPANT = "participant";
  public static final String INTAKE = "intake";

  /** Activities that hold a flow of their own. */
  public static final Set<String> SUB_PROCESSES =
      Set.of("subProcess", "adHocSubProcess", "transaction");

  public static final Set<String> TASKS =
      Set.of(
          "task",
          "userTask",
          "manualTask",
          "serviceTask",
          "scriptTask",
          "sendTask",
          "receiveTask",
          "businessRuleTask",
          "callActivity");

  public static final Set<String> GATEWAYS =
      Set.of(
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway",
          "complexGateway");

  public static final Set<String> EVENTS =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent");

  private Bpmn() {}

  static boolean isNode(String name) {
    return TASKS.contains(name)
        || SUB_PROCESSES.contains(name)
        || GATEWAYS.contains(name)
        || EVENTS.contains(name);
  }
}
