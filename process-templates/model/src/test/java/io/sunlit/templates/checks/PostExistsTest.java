package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.COUNTY;
import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostExistsTest {

  private final TemplateCheck check = new PostExists();

  @ParameterizedTest
  @CsvSource({
    "'',                         window, true",
    "'',                         review, false",
    "department='fire-rescue',   review, true",
    "department='fire-rescue',   window, false",
    "department='navy',          window, true"
  })
  void asksTheDepartmentOfTheStepOrOfTheItem(String department, String post, boolean good) {
    assertThat(elements(check, step(department + " post='" + post + "'"), COUNTY).isEmpty())
        .isEqualTo(good);
  }

  @Test
  void namesTheStep() {
    assertThat(elements(check, step("post='captain'"), COUNTY)).containsExactly("Task_A");
  }
}
