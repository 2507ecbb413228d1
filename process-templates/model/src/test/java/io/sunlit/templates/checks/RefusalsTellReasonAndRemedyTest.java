package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.TemplateProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTellReasonAndRemedyTest {

  private final TemplateCheck check = new RefusalsTellReasonAndRemedy();

  private static final String REASON =
      "{\"id\":\"F1\",\"type\":\"textarea\",\"key\":\"decisionOpinion\",\"label\":\"理由\"}";
  private static final String REMEDY =
      "{\"id\":\"F2\",\"type\":\"text\",\"text\":\"不服的，可以申请行政复议。\"}";

  @ParameterizedTest
  @CsvSource({
    "stage='decision' actions='approve refuse',                             true,  true,  0",
    "stage='decision' actions='approve refuse',                             true,  false, 1",
    "stage='decision' actions='approve refuse',                             false, true,  1",
    "stage='decision' actions='approve refuse',                             false, false, 2",
    "stage='decision' actions='approve refuse' rights='F1=read',            true,  true,  1",
    "stage='decision' actions='approve',                                    false, false, 0",
    "stage='review' actions='pass refuse',                                  false, false, 2",
    "stage='review' actions='pass refuse',                                  true,  true,  0",
    "stage='review' actions='pass return',                                  false, false, 0",
    "stage='acceptance' actions='accept refuse-acceptance',                 true,  true,  0",
    "stage='acceptance' actions='accept refuse-acceptance',                 true,  false, 1",
    "stage='acceptance' actions='accept refuse-acceptance',                 false, true,  1",
    "stage='acceptance' actions='accept refuse-acceptance',                 false, false, 2",
    "stage='acceptance' actions='accept supplement',                        false, false, 0",
    "stage='case-opening' actions='accept refuse-acceptance',               false, false, 0"
  })
  void wantsAReasonAndARemedy(String step, boolean reason, boolean remedy, int problems) {
    String components =
        (reason ? REASON : "") + (reason && remedy ? "," : "") + (remedy ? REMEDY : "");
    FormSchema form =
        FormSchema.parse("{\"type\":\"default\",\"id\":\"f\",\"components\":[" + components + "]}");
    assertThat(
            elements(
                check,
                Checking.step(step + " form='f'")
                    .step("Task_B", "stage='decision' actions='approve'"),
                CheckContext.anyCounty(Map.of("f", form))))
        .hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"approve, 2", "refuse, 2", "complete, 0"})
  void asksNothingOfAFlowThatDecidesNothing(String second, int problems) {
    FormSchema empty = FormSchema.parse("{\"type\":\"default\",\"id\":\"f\",\"components\":[]}");
    List<TemplateProblem> found =
        Checking.problems(
            check,
            Checking.step("stage='acceptance' actions='accept refuse-acceptance' form='f'")
                .step("Task_B", "stage='decision' actions='%s'".formatted(second)),
            CheckContext.anyCounty(Map.of("f", empty)));
    assertThat(found).hasSize(problems);
    assertThat(found).allMatch(problem -> problem.severity() == TemplateProblem.Severity.ERROR);
  }
}
