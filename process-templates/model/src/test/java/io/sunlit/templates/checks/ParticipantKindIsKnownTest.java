package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantKindIsKnownTest {

  private final TemplateCheck check = new ParticipantKindIsKnown();

  @ParameterizedTest
  @CsvSource({"mandatory, true", "optional, true", "prerequisite, true", "perhaps, false"})
  void knowsTheKinds(String kind, boolean good) {
    assertThat(elements(check, joint("lead='a'", "kind='" + kind + "'")).isEmpty()).isEqualTo(good);
  }

  @Test
  void takesNoKindForMandatory() {
    assertThat(elements(check, joint("lead='a'", "department='a'"))).isEmpty();
  }
}
