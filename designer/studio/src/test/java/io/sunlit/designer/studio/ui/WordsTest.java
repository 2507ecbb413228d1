package io.sunlit.designer.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "promised-limit, Promised limit",
    "name, Name",
    "natural-person, Natural person",
    "'', ''",
  })
  void shouldSayAKeyOfTheGlossaryInWords(String key, String words) {
    assertThat(Words.inWords(key)).isEqualTo(words);
  }
}
