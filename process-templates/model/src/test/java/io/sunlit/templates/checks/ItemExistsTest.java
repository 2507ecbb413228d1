package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.COUNTY;
import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemExistsTest {

  private final TemplateCheck check = new ItemExists();

  @ParameterizedTest
  @CsvSource({
    "fire-rescue,       FIRE, true",
    "market-regulation, FIRE, false",
    "fire-rescue,       WINE, false"
  })
  void asksForTheItemAndItsDepartment(String department, String item, boolean good) {
    assertThat(
            elements(
                    check,
                    joint("lead='a'", "department='%s' item='%s'".formatted(department, item)),
                    COUNTY)
                .isEmpty())
        .isEqualTo(good);
  }

  @Test
  void namesTheJointApproval() {
    assertThat(elements(check, joint("lead='a'", "item='WINE'"), COUNTY))
        .containsExactly("Joint_A");
  }
}
