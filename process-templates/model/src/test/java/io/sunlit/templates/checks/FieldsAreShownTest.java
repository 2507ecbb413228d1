package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsAreShownTest {

  private final TemplateCheck check = new FieldsAreShown();

  private static final String KIND =
      "{\"id\":\"F1\",\"type\":\"radio\",\"key\":\"kind\",\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"b\"}]},";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =kind != 'b'           | true
          =kind != 'c'           | false
          =kind = 'a'            | true
          =true                  | false
          =false                 | true
          =other > 3             | true
          """)
  void triesAllThatCanBeChosen(String hide, boolean good) {
    FormSchema form =
        form(
            KIND
                + "{\"id\":\"F2\",\"type\":\"textfield\",\"key\":\"x\",\"conditional\":{\"hide\":\"%s\"}}"
                    .formatted(hide.replace("'", "\\\"")));
    assertThat(
            elements(check, Checking.step("form='f'"), CheckContext.anyCounty(Map.of("f", form))))
        .hasSize(good ? 0 : 1);
  }

  @Test
  void aFieldThatOneStepHidesAndAnotherShowsIsShown() {
    CheckContext context =
        CheckContext.anyCounty(
            Map.of("f", form("{\"id\":\"F1\",\"type\":\"number\",\"key\":\"fee\"}")));
    FlowXml one = FlowXml.process("P").step("Task_A", "form='f' rights='fee=hidden'");
    assertThat(elements(check, one, context)).containsExactly("Task_A");
    assertThat(elements(check, one.step("Task_B", "form='f'"), context)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"=fee > 3, ERROR", "=area > 3, WARNING"})
  void isAnErrorIfTheFlowAsksForWhatNobodyCanFillIn(String condition, Severity severity) {
    CheckContext context =
        CheckContext.anyCounty(
            Map.of(
                "f",
                form(
                    "{\"id\":\"F1\",\"type\":\"number\",\"key\":\"area\"},{\"id\":\"F2\",\"type\":\"number\",\"key\":\"fee\",\"conditional\":{\"hide\":\"=true\"}}")));
    FlowXml flow =
        FlowXml.process("P")
            .start("Start", "f")
            .gateway("Gateway_Fee", "F3")
            .end("End_Much")
            .end("End_Little")
            .flow("F1", "Start", "Gateway_Fee")
            .flow("F2", "Gateway_Fee", "End_Much", condition)
            .flow("F3", "Gateway_Fee", "End_Little");
    assertThat(Checking.problems(check, flow, context))
        .extracting(TemplateProblem::severity)
        .containsExactly(severity);
  }

  private static FormSchema form(String components) {
    return FormSchema.parse(
        "{\"type\":\"default\",\"id\":\"f\",\"components\":[" + components + "]}");
  }
}
