package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowXml;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredFieldsCanBeFilledTest {

  private final TemplateCheck check = new RequiredFieldsCanBeFilled();

  @ParameterizedTest
  @CsvSource({
    "true,  fee=hidden, '',         false",
    "true,  fee=read,   '',         false",
    "true,  '',         '',         true",
    "false, fee=hidden, '',         true",
    "true,  fee=hidden, fee=write,  true",
    "true,  fee=hidden, fee=read,   false"
  })
  void somebodyFillsInWhatIsRequired(boolean required, String rights, String others, boolean good) {
    FormSchema form =
        FormSchema.parse(
            "{\"type\":\"default\",\"id\":\"f\",\"components\":[{\"id\":\"F1\",\"type\":\"number\",\"key\":\"fee\",\"validate\":{\"required\":%s}}]}"
                .formatted(required));
    FlowXml flow = FlowXml.process("P").step("Task_A", "form='f' rights='" + rights + "'");
    if (!others.isEmpty()) {
      flow.step("Task_B", "form='f' rights='" + others + "'");
    }
    assertThat(elements(check, flow, CheckContext.anyCounty(Map.of("f", form))).isEmpty())
        .isEqualTo(good);
  }
}
