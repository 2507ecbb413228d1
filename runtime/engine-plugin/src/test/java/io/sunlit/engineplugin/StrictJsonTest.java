package io.sunlit.engineplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @Test
  void shouldReadAnObject() {
    assertThat(
            StrictJson.object(
                " {\"a\": [\"x\\u00e4\\n\", true, {}], \"b\":-12 , \"c\":1.5e3,\"d\":[]}\n"))
        .isEqualTo(
            Map.of("a", List.of("xä\n", true, Map.of()), "b", -12L, "c", 1500.0, "d", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}x",
        "{}{}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":null}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":'x'}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{\"a\" 1}",
        "{\"a\":\"x}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u12G4\"}",
        "{\"a\":\"line\nbreak\"}",
        "{\"a\":[[[[1]]]]}",
        "{\"a\":1}//",
        "\uFEFF{}",
      })
  void shouldRefuseEverythingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> StrictJson.object(text));
  }

  @Test
  void shouldNotOverflowTheStackOnNesting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StrictJson.object("{\"a\":" + "[".repeat(100_000)));
  }

  @Test
  void shouldKeepNumbersThatDoNotFitAWholeNumberAsDoubles() {
    assertThat(StrictJson.object("{\"a\":12345678901234567890}").get("a"))
        .isInstanceOf(Double.class);
  }
}
