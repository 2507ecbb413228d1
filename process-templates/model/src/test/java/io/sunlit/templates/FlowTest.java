package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.forms.StepRights;
import io.sunlit.forms.StepRights.Right;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {

  static final String LOLS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;">
      <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;">]>
      <lolz>&lol3;</lolz>
      """;

  static Stream<Arguments> unreadable() {
    String open = "<a>".repeat(101);
    return Stream.of(
        Arguments.of("not XML", "hello", "not well-formed"),
        Arguments.of("empty", "", "not well-formed"),
        Arguments.of("cut off", FlowXml.sound().xml().substring(0, 900), "not well-formed"),
        Arguments.of("billion laughs", LOLS, "DTD or entities"),
        Arguments.of(
            "external entity",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "DTD or entities"),
        Arguments.of(
            "external DTD",
            "<!DOCTYPE a SYSTEM \"http://localhost:1/x.dtd\"><a/>",
            "DTD or entities"),
        Arguments.of(
            "parameter entity",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://localhost:1/\"> %p;]><a/>",
            "DTD or entities"),
        Arguments.of("undeclared entity", "<a>&nbsp;</a>", "not well-formed"),
        Arguments.of("unbound prefix", "<a:b/>", "not well-formed"),
        Arguments.of("too deep", open + "</a>".repeat(101), "deeper than 100"),
        Arguments.of("too large", " ".repeat(8 * 1024 * 1024 + 1), "too large"),
        Arguments.of("other XML", "<html/>", "no BPMN"),
        Arguments.of("other definitions", "<definitions xmlns='urn:x'/>", "no BPMN"),
        Arguments.of(
            "no process",
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
            "no executable process"),
        Arguments.of(
            "no executable process",
            FlowXml.sound().xml().replace("isExecutable=\"true\"", "isExecutable=\"false\""),
            "no executable process"),
        Arguments.of(
            "two processes",
            FlowXml.sound().root("<bpmn:process id=\"Other\" isExecutable=\"true\"/>").xml(),
            "2 executable processes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void refusesWhatIsNoFlowAndSaysWhyInBothLanguages(String what, String xml, String message) {
    assertThatThrownBy(() -> Flow.read(xml))
        .isInstanceOfSatisfying(
            FlowUnreadable.class,
            refusal -> {
              assertThat(refusal.messageEn()).contains(message);
              assertThat(refusal.messageZh()).containsPattern("\\p{IsHan}{4}");
            });
  }

  @Test
  void readsAFlowInWindowsTextWithAByteOrderMark() {
    Flow flow = Flow.read("\uFEFF" + FlowXml.sound().xml().replace("\n", "\r\n"));
    assertThat(flow.humanSteps()).hasSize(2);
  }

  @Test
  void keepsTheFileAsItWasRead() {
    String xml = FlowXml.sound().raw("<!-- 备注 -->").xml();
    assertThat(Flow.read(xml).xml()).isSameAs(xml);
  }

  @Test
  void tellsStepsInTheOrderOfTheFile() {
    Flow flow = FlowXml.sound().read();
    assertThat(flow.processId()).isEqualTo("Process_Sample");
    assertThat(flow.name()).isEqualTo("示例流程");
    assertThat(flow.applicationForm()).contains("application");
    assertThat(flow.humanSteps())
        .containsExactly(
            new HumanStep(
                "Task_Accept",
                "步骤 Task_Accept",
                "acceptance",
                null,
                "window",
                null,
                null,
                List.of(StepAction.ACCEPT, StepAction.REFUSE_ACCEPTANCE),
                new StepRights(Map.of())),
            new HumanStep(
                "Task_Decide",
                "步骤 Task_Decide",
                "decision",
                null,
                "decision",
                null,
                TimeLimit.workingDays(5),
                List.of(StepAction.APPROVE, StepAction.REFUSE),
                new StepRights(Map.of())));
    assertThat(flow.labels()).containsEntry("Task_Accept", "步骤 Task_Accept");
  }

  @Test
  void carriesTheRightsOfAStep() {
    Flow flow = FlowXml.sound().read();
    StepRights rights = new StepRights(Map.of("fee", Right.HIDDEN, "applicant.name", Right.READ));

    Flow changed = flow.withRights(Map.of("Task_Decide", rights));

    assertThat(changed.xml()).contains("rights=\"applicant.name=read fee=hidden\"");
    assertThat(Flow.read(changed.xml()).humanSteps())
        .extracting(step -> step.rights().byField())
        .containsExactly(Map.of(), rights.byField());
    assertThat(
            changed
                .withRights(Map.of("Task_Decide", new StepRights(Map.of())))
                .humanSteps()
                .getLast()
                .rights()
                .byField())
        .isEmpty();
  }

  @Test
  void tellsJointApprovalsWithTheirParticipants() {
    Flow flow =
        FlowXml.process("P")
            .joint(
                "Joint_A",
                "lead='market-regulation' policy='first-refusal-ends'",
                "department='market-regulation' item='000131024000' kind='mandatory'",
                "department='fire-rescue' item='FIRE' condition='=area > 50' limit='3wd'")
            .read();
    assertThat(flow.jointApprovals())
        .containsExactly(
            new JointApproval(
                "Joint_A",
                "步骤 Joint_A",
                "market-regulation",
                new FirstRefusalEnds(),
                List.of(
                    new ParticipantDefinition(
                        "market-regulation", "000131024000", ParticipantKind.MANDATORY, null, null),
                    new ParticipantDefinition(
                        "fire-rescue",
                        "FIRE",
                        ParticipantKind.MANDATORY,
                        "=area > 50",
                        TimeLimit.workingDays(3)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "post='window' actions='accept'",
        "stage='acceptance' actions='accept'",
        "stage='acceptance' post='window'",
        "stage='acceptance' post='window' actions=' '",
        "stage='acceptance' post='window' actions='dance'",
        "stage='acceptance' post='window' actions='accept' limit='-3wd'",
        "stage='acceptance' post='window' actions='accept' limit='0wd'",
        "stage='acceptance' post='window' actions='accept' limit='99999999999wd'"
      })
  void leavesOutAStepThatIsNotWellFormed(String attributes) {
    assertThat(FlowXml.process("P").step("Task_A", attributes).read().humanSteps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy='all-must-agree'",
        "lead='a'",
        "lead='a' policy='dice'",
      })
  void leavesOutAJointApprovalThatIsNotWellFormed(String attributes) {
    Flow flow = FlowXml.process("P").joint("Joint_A", attributes, "department='a' item='b'").read();
    assertThat(flow.jointApprovals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item='b'",
        "department='a'",
        "department='a' item='b' kind='perhaps'",
        "department='a' item='b' limit='soon'"
      })
  void leavesOutAJointApprovalWithAParticipantThatIsNotWellFormed(String participant) {
    Flow flow =
        FlowXml.process("P")
            .joint("Joint_A", "lead='a' policy='all-must-agree'", participant)
            .read();
    assertThat(flow.jointApprovals()).isEmpty();
  }

  @Test
  void tellsTheVariablesThatConditionsRead() {
    Flow flow =
        FlowXml.process("P")
            .flow("F1", "A", "B", "=Task_A = \"pass\" and address.city = \"苏州\"")
            .flow("F2", "A", "B", "=some d in dishes satisfies d = \"raw\"")
            .flow("F3", "A", "B", "=count(staff[age > 60]) > seats")
            .flow("F4", "A", "B", "={limit: 5, over: area > limit}.over")
            .flow(
                "F5", "A", "B", "=if signWanted then true else get or else(remarks, \"\") != \"\"")
            .flow("F6", "A", "B", "=this is ((not FEEL")
            .read();
    assertThat(flow.conditionVariables())
        .containsExactlyInAnyOrder(
            "Task_A", "address", "dishes", "staff", "seats", "area", "signWanted", "remarks");
  }

  @Test
  void givesACountysCopyOfAStep() {
    Flow flow = FlowXml.sound().read();
    Flow changed =
        flow.withStep("Task_Decide", "fire-rescue", "chief", TimeLimit.workingDays(3))
            .withStep("Task_Accept", null, null, TimeLimit.workingDays(1));
    assertThat(changed.humanSteps())
        .extracting(HumanStep::department, HumanStep::post, HumanStep::limit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "window", TimeLimit.workingDays(1)),
            org.assertj.core.groups.Tuple.tuple("fire-rescue", "chief", TimeLimit.workingDays(3)));
    assertThat(flow.humanSteps().get(1).post()).isEqualTo("decision");
    assertThat(Flow.read(changed.xml()).humanSteps()).isEqualTo(changed.humanSteps());
    assertThat(changed.compile()).isEqualTo(flow.compile());
  }

  @Test
  void refusesAnOverlayOfAStepThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlowXml.sound().read().withStep("Task_Dance", null, "x", null))
        .withMessageContaining("Task_Dance");
  }
}
