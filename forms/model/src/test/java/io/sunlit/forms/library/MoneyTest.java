package io.sunlit.forms.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    // the examples of the rules for payment instruments
    "1409.50, 壹仟肆佰零玖元伍角",
    "6007.14, 陆仟零柒元壹角肆分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "325.04, 叁佰贰拾伍元零肆分",
    // the rest by hand
    "0, 零元整",
    "0.01, 壹分",
    "0.10, 壹角",
    "0.15, 壹角伍分",
    "1, 壹元整",
    "10, 壹拾元整",
    "15, 壹拾伍元整",
    "100.00, 壹佰元整",
    "1010, 壹仟零壹拾元整",
    "10000, 壹万元整",
    "10001, 壹万零壹元整",
    "100100, 壹拾万零壹佰元整",
    "20300000, 贰仟零叁拾万元整",
    "100000000, 壹亿元整",
    "100000001, 壹亿零壹元整",
    "100010000, 壹亿零壹万元整",
    "1000000000000, 壹万亿元整",
    "1000000010000, 壹万亿零壹万元整",
    "9999999999999.99, 玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    "-1.5, 负壹元伍角"
  })
  void shouldWriteAnAmountInWords(String yuan, String capital) {
    assertThat(Money.of(yuan).capital()).isEqualTo(capital);
  }

  @Test
  void shouldBeReadBackAsTheSameAmount() {
    long seed = System.nanoTime();
    System.out.println("seed of the amounts: " + seed);
    Random dice = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      BigDecimal yuan = amount(dice);
      String capital = new Money(yuan).capital();

      assertThat(readBack(capital)).as("%s, seed %d", yuan, seed).isEqualByComparingTo(yuan);
      assertThat(capital)
          .as("%s, seed %d", yuan, seed)
          .doesNotContain("零零", "零万", "零亿", "零仟", "零佰", "零拾", "零角", "亿万");
    }
  }

  /** Many zeros: they are what goes wrong. */
  private static BigDecimal amount(Random dice) {
    StringBuilder digits = new StringBuilder();
    int length = 1 + dice.nextInt(15);
    for (int i = 0; i < length; i++) {
      digits.append(dice.nextInt(3) == 0 ? 1 + dice.nextInt(9) : 0);
    }
    return new BigDecimal(digits.toString()).movePointLeft(2);
  }

  /** Reads words by the values of their characters; shares nothing with the writer. */
  private static BigDecimal readBack(String capital) {
    long hundredMillions = 0;
    long tenThousands = 0;
    long ones = 0;
    long digit = 0;
    long fen = 0;
    long yuan = 0;
    for (char c : capital.toCharArray()) {
      switch (c) {
        case '零', '整' -> {}
        case '拾', '佰', '仟' -> {
          ones += digit * (c == '拾' ? 10 : c == '佰' ? 100 : 1000);
          digit = 0;
        }
        case '万' -> {
          tenThousands = (ones + digit) * 10_000;
          ones = 0;
          digit = 0;
        }
        case '亿' -> {
          hundredMillions = (tenThousands + ones + digit) * 100_000_000;
          tenThousands = 0;
          ones = 0;
          digit = 0;
        }
        case '元' -> {
          yuan = hundredMillions + tenThousands + ones + digit;
          digit = 0;
        }
        case '角' -> {
          fen += digit * 10;
          digit = 0;
        }
        case '分' -> {
          fen += digit;
          digit = 0;
        }
        default -> digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
      }
    }
    return BigDecimal.valueOf(yuan).add(BigDecimal.valueOf(fen, 2));
  }

  @Test
  void shouldRefusePartsOfAFenAndWhatIsTooLarge() {
    assertThatThrownBy(() -> Money.of("0.001")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("10000000000000"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
