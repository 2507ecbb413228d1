package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.checks.TemplateCheck;
import io.sunlit.templates.checks.TemplateChecks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowCheckTest {

  private static final CheckContext ANY =
      CheckContext.anyCounty(
          Map.of("application", FormSchema.parse("{\"type\":\"default\",\"components\":[]}")));

  @Test
  void hasNothingToSayOfASoundFlow() {
    assertThat(FlowCheck.check(FlowXml.sound().read(), ANY)).isEmpty();
  }

  @Test
  void tellsAllProblemsAtOnceErrorsFirst() {
    FlowXml flow =
        FlowXml.process("P")
            .raw("<bpmn:userTask id='Task_A'/><bpmn:serviceTask id='Task_B' name='x'/>")
            .gateway("G", null)
            .flow("F1", "Task_A", "G")
            .flow("F2", "G", "Nowhere", "=((")
            .flow("F3", "G", "Task_B");
    List<TemplateProblem> problems = FlowCheck.check(flow.read(), ANY);
    assertThat(problems)
        .extracting(TemplateProblem::check)
        .contains(
            "flow-ends",
            "start-event",
            "end-event",
            "unreachable",
            "unsupported-element",
            "user-task-mark",
            "gateway-conditions",
            "flow-condition",
            "label",
            "application-form");
    assertThat(problems).extracting(TemplateProblem::severity).isSorted();
  }

  @Test
  void runsEachCheckOnceUnderACodeOfItsOwn() {
    assertThat(TemplateChecks.all()).extracting(TemplateCheck::code).doesNotHaveDuplicates();
    assertThat(TemplateChecks.all())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder((Class<?>[]) TemplateCheck.class.getPermittedSubclasses());
  }

  @Test
  void survivesAnEmptyProcess() {
    assertThat(FlowCheck.check(FlowXml.process("P").read(), ANY)).isNotEmpty();
  }
}
