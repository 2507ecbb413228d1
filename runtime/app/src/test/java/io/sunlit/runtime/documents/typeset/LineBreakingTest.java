package io.sunlit.runtime.documents.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.documents.typeset.LineBreaking.Line;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakingTest {

  private static final String FORBIDDEN_FIRST = "，。、；：？！）》」』”’】〕〉";
  private static final String FORBIDDEN_LAST = "（《「『“‘【〔〈";

  @ParameterizedTest
  @CsvSource({
    "一二三四五六七八,        4, 一二三四|五六七八",
    "'一二三四，五六',        4, '一二三|四，五六'", // the comma takes its character along
    "一二三《四五》六,        4, 一二三|《四五》|六",
    "自2026年3月5日起,        3, 自2026|年3月|5日起", // a figure stays with what it counts
    "一二三abcdef四,          4, 一二三|abcdef四", // a word is not cut
    "abcdefghijkl,            4, abcdefgh|ijkl", // unless it is longer than a line
    "一,                      4, 一"
  })
  void breaksWhereChineseTypographyAllows(String text, int characters, String expected) {
    // when: Western characters are half as wide
    List<Line> lines =
        LineBreaking.lines(text, c -> c < 128 ? 5 : 10, characters * 10, characters * 10);
    // then
    assertThat(lines.stream().map(Line::text).collect(Collectors.joining("|"))).isEqualTo(expected);
  }

  @Test
  void indentsTheFirstLineOnly() {
    List<Line> lines = LineBreaking.lines("一二三四五六七", c -> 10, 20, 40);

    assertThat(lines).extracting(Line::text).containsExactly("一二", "三四五六", "七");
  }

  @Test
  void neverBeginsALineWithAClosingMarkAndLosesNothing() {
    long seed = 20261127;
    Random random = new Random(seed);
    String letters = "一二三四五六七八九十，。、；：（）《》“”【】〔〕abc123";
    for (int round = 0; round < 2000; round++) {
      String text =
          random
              .ints(1 + random.nextInt(120), 0, letters.length())
              .mapToObj(i -> letters.substring(i, i + 1))
              .collect(Collectors.joining());
      double width = 60 + random.nextInt(200);
      List<Line> lines = LineBreaking.lines(text, c -> c < 128 ? 5 : 10, width - 20, width);
      String what = "seed " + seed + ", round " + round + ": " + text;
      assertThat(lines.stream().map(Line::text).collect(Collectors.joining()))
          .as(what)
          .isEqualTo(text);
      for (int i = 0; i < lines.size(); i++) {
        double room = i == 0 ? width - 20 : width;
        assertThat(lines.get(i).width()).as(what).isLessThanOrEqualTo(room + 10);
        if (i > 0 && canBreakProperly(lines.get(i - 1).text())) {
          String line = lines.get(i).text();
          assertThat(FORBIDDEN_FIRST).as(what).doesNotContain(line.substring(0, 1));
          String before = lines.get(i - 1).text();
          assertThat(FORBIDDEN_LAST).as(what).doesNotContain(before.substring(before.length() - 1));
        }
      }
    }
  }

  /** Two ideographs side by side: there a line could always have ended. */
  private static boolean canBreakProperly(String line) {
    return line.matches(".*[一-龥]{2}.*");
  }
}
