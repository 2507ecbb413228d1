package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.COUNTY;
import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepartmentExistsTest {

  private final TemplateCheck check = new DepartmentExists();

  @Test
  void acceptsTheCountysDepartments() {
    assertThat(
            elements(
                check,
                joint("lead='fire-rescue'", "department='fire-rescue'")
                    .step("Task_A", "department='market-regulation'"),
                COUNTY))
        .isEmpty();
  }

  @Test
  void namesWhatNamesAnUnknownDepartment() {
    assertThat(
            elements(
                check,
                joint("lead='navy'", "department='navy'", "department='army'")
                    .step("Task_A", "department='navy'"),
                COUNTY))
        .containsExactly("Task_A", "Joint_A", "Joint_A");
  }
}
