package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormIsSoundTest {

  private final TemplateCheck check = new FormIsSound();

  @Test
  void acceptsASoundForm() {
    assertThat(elements(check, step("form='application'"))).isEmpty();
  }

  @Test
  void tellsTheProblemsOfAForm() {
    FormSchema form =
        FormSchema.parse(
            "{\"type\":\"default\",\"components\":[{\"id\":\"F9\",\"type\":\"bogus\",\"key\":\"x\"}]}");
    assertThat(
            elements(
                check,
                step("form='odd'").step("Task_B", "form='odd'"),
                CheckContext.anyCounty(Map.of("odd", form))))
        .containsExactly("F9");
  }
}
