package io.sunlit.tenants.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.codes.CodeReport.Problem;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes against the shipped schemes; the valid ones are public samples. */
class CodeSchemesTest {

  private static final CodeSchemes SCHEMES =
      TenantLibrary.read(ConfigurationFiles.read(Path.of("../library/src/main/resources/tenants")))
          .allCodes();

  @ParameterizedTest
  @CsvSource({
    "000164213003, national-base",
    "00016421300Y, national-base",
    "370117043000, national-base",
    "000131024000, national-base",
    "00016421300301, national-handling",
    "11370800004234373R4000117109003, national-implementation",
    "11370800004234373R400011710900302, national-implementation-handling",
    "11370800004234373R, credit-code",
    "91350100M000100Y43, credit-code",
    "JS320500FG-XK-0001, jiangsu-item",
    "JS320583ZW-LB-0001, jiangsu-item",
    "JS320500FG-XK-0001202601050001, jiangsu-case",
  })
  void shouldKnowTheSchemeOfACode(String code, String scheme) {
    CodeReport report = SCHEMES.check(code);

    assertThat(report.problems()).isEmpty();
    assertThat(Objects.requireNonNull(report.scheme()).name()).isEqualTo(scheme);
    assertThat(SCHEMES.check(code, SCHEMES.find(scheme).orElseThrow()).isValid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "11370800004234373X, 18, check character R",
    "11370800004234374R, 18, check character",
    "11370800004234373R8000117109003, 19, level",
    "11370800004234373R400011710900Z, 29, sub-item",
    "11370800004234373X4000117109003, 18, check character R",
    "00016421300, 10, sub-item",
    "0001642130034, 13, too many",
    "000164213003012, 15, too many",
    "990164213003, 1, Of no known scheme",
    "JS329900FG-XK-0001, 3, division that exists",
    "JS320500FG-XX-0001, 12, power-type that exists",
    "JS320500FG-XK-001, 15, serial",
    "JS320500FG/XK-0001, 11, Expected '-'",
    "js320500fg-xk-0001, 1, did you mean JS320500FG-XK-0001",
    "?, 1, Of no known scheme",
  })
  void shouldSayWhereACodeIsWrong(String code, int position, String message) {
    CodeReport report = SCHEMES.check(code);

    assertThat(report.isValid()).isFalse();
    Problem problem = report.problems().getFirst();
    assertThat(problem.en()).contains(message);
    assertThat(problem.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({
    "11370800004234373R8000117109003, 第 19 位起应为层级（1、2、3、4、5、6、7），现为“8”",
    "11370800004234373R400011710900Z, 第 29 位起应为子项（3位 0-9、00Y），现为“00Z”",
    "JS329900FG-XK-0001, 第 3 位起应为已登记的行政区划，现为“329900”",
  })
  void shouldNameThePartInChinese(String code, String message) {
    assertThat(SCHEMES.check(code).problems().getFirst().zh()).isEqualTo(message);
  }

  @Test
  void shouldMakeACode() {
    CodeScheme scheme = SCHEMES.find("jiangsu-item").orElseThrow();

    assertThat(
            SCHEMES.make(
                scheme,
                Map.of(
                    "division",
                    "320583",
                    "department",
                    "SL",
                    "power-type",
                    "XK",
                    "serial",
                    "0042")))
        .isEqualTo("JS320583SL-XK-0042");
    assertThatThrownBy(() -> SCHEMES.make(scheme, Map.of("division", "320583")))
        .hasMessageContaining("Expected a value for department");
    assertThatThrownBy(
            () ->
                SCHEMES.make(
                    scheme,
                    Map.of(
                        "division",
                        "329999",
                        "department",
                        "SL",
                        "power-type",
                        "XK",
                        "serial",
                        "0042")))
        .hasMessageContaining("a division that exists");
  }

  @Test
  void shouldNoticeEveryWrongCharacterAndEverySwapInACreditCode() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder body = new StringBuilder();
      for (int j = 0; j < 17; j++) {
        body.append(any(random));
      }
      String code = body.toString() + CreditCode.checkCharacter(body.toString());
      assertThat(CreditCode.isValid(code)).isTrue();
      assertThat(remainder(code)).as("%s, seed %d", code, seed).isZero();

      int at = random.nextInt(18);
      char other = any(random);
      if (other != code.charAt(at)) {
        String wrong = code.substring(0, at) + other + code.substring(at + 1);
        assertThat(CreditCode.isValid(wrong)).as("%s, seed %d", wrong, seed).isFalse();
      }
      int swap = random.nextInt(16);
      if (code.charAt(swap) != code.charAt(swap + 1)) {
        String wrong =
            code.substring(0, swap)
                + code.charAt(swap + 1)
                + code.charAt(swap)
                + code.substring(swap + 2);
        assertThat(CreditCode.isValid(wrong)).as("%s, seed %d", wrong, seed).isFalse();
      }
    }
  }

  /** By the weights as the standard prints them, with the check character weighing one. */
  private static int remainder(String code) {
    int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum += weights[i] * "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(code.charAt(i));
    }
    return sum % 31;
  }

  private static char any(Random random) {
    return CreditCode.CHARACTERS.charAt(random.nextInt(CreditCode.CHARACTERS.length()));
  }
}
