package io.sunlit.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  @Test
  void shouldKeepWhatItIsGiven() {
    assertThat(new CaseNumber("JS320582SC-XK-0001-20260302-0001"))
        .hasToString("JS320582SC-XK-0001-20260302-0001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " A",
        "A ",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void shouldRefuseWhatIsNoNumber(String value) {
    assertThatThrownBy(() -> new CaseNumber(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("case number");
  }
}
