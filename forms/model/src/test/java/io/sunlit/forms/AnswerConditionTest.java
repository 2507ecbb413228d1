package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerConditionTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "=area > 50          | {\"area\":60}           | true",
        "area > 50           | {\"area\":60}           | true",
        "=area > 50          | {\"area\":50}           | false",
        "=area > 50          | {}                      | false",
        "=area > 50          | {\"area\":\"60\"}       | true", // as form-js compares
        "=sign               | {\"sign\":true}         | true",
        "=sign               | {\"sign\":\"yes\"}      | false",
        "=shop.area > 1      | {\"shop\":{\"area\":2}} | true",
        "=list contains(kinds, \"hot\") | {\"kinds\":[\"cold\",\"hot\"]} | true",
      })
  void shouldHoldOnlyWhenTheAnswersMakeItTrue(String condition, String answers, boolean expected) {
    assertThat(AnswerCondition.of(condition).holds(JSON.readTree(answers), Clock.systemUTC()))
        .isEqualTo(expected);
  }

  @Test
  void shouldSayWhyItCannotBeRead() {
    assertThat(AnswerCondition.of("=area >").problem()).isPresent();
    assertThat(AnswerCondition.of("=area > 5").problem()).isEmpty();
  }
}
