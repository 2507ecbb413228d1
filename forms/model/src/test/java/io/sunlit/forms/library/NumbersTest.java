package io.sunlit.forms.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of persons and bodies, against second ways of computing their check characters. */
class NumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final String BODY = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void shouldDeriveBirthDateAndSex() {
    ResidentIdNumber woman = ResidentIdNumber.of("11010519491231002X", TODAY);

    assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(woman.sex()).isEqualTo(ResidentIdNumber.Sex.FEMALE);
    assertThat(woman).hasToString("110105************");
  }

  @Test
  void shouldNotTellTheNumberInAnException() {
    assertThatThrownBy(() -> ResidentIdNumber.of("110105194912310021", TODAY))
        .hasMessageContaining("id-check-digit")
        .hasMessageNotContaining("1949");
  }

  /** ISO 7064 as a recursion over all 18 characters, where a right number ends in 1. */
  @Test
  void shouldAgreeWithTheRecursionOfIso7064() {
    Random dice = seeded();
    for (int i = 0; i < 20_000; i++) {
      String digits = "320583" + day(dice) + "%03d".formatted(dice.nextInt(1000));
      for (char check : "0123456789X".toCharArray()) {
        boolean right = ResidentIdNumber.fault(digits + check, TODAY).isEmpty();
        assertThat(right).as(digits + check).isEqualTo(residue(digits + check) == 1);
      }
    }
  }

  private static String day(Random dice) {
    return LocalDate.of(1930, 1, 1).plusDays(dice.nextInt(35_000)).toString().replace("-", "");
  }

  private static int residue(String text) {
    int product = 0;
    for (char c : text.toCharArray()) {
      product = (product * 2 + (c == 'X' ? 10 : c - '0')) % 11;
    }
    return product;
  }

  /** With its own check character, the weighted sum of all 18 is a multiple of 31. */
  @Test
  void shouldAgreeWithTheWholeSumOfGb32100() {
    Random dice = seeded();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder body = new StringBuilder("91320583");
      for (int k = 0; k < 9; k++) {
        body.append(BODY.charAt(dice.nextInt(31)));
      }
      for (char check : BODY.toCharArray()) {
        boolean right = UnifiedCreditCode.fault(body.toString() + check).isEmpty();
        assertThat(right).as(body.toString() + check).isEqualTo(sum(body.toString() + check) == 0);
      }
    }
  }

  private static int sum(String text) {
    int sum = 0;
    for (int i = 16; i >= 0; i--) {
      sum = (sum * 3 + BODY.indexOf(text.charAt(i))) % 31; // Horner, from the last weight down
    }
    return (sum + BODY.indexOf(text.charAt(17))) % 31;
  }

  @Test
  void shouldMaskAMobileNumber() {
    assertThat(new MobileNumber("13800138000").masked()).isEqualTo("138****8000");
  }

  private static Random seeded() {
    long seed = System.nanoTime();
    System.out.println("seed of the numbers: " + seed);
    return new Random(seed);
  }
}
