package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
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
    "stage='review' actions='pass refuse',                                  false, false, 0"
  })
  void wantsAReasonAndARemedy(String step, boolean reason, boolean remedy, int problems) {
    String components =
        (reason ? REASON : "") + (reason && remedy ? "," : "") + (remedy ? REMEDY : "");
    FormSchema form =
        FormSchema.parse("{\"type\":\"default\",\"id\":\"f\",\"components\":[" + components + "]}");
    assertThat(
            elements(
                check,
                Checking.step(step + " form='f'"),
                CheckContext.anyCounty(Map.of("f", form))))
        .hasSize(problems);
  }
}
