package io.sunlit.forms.library;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015) of a body: registering department 1,
 * kind 1, division 6, body identifier 9, check character 1 (modulo 31).
 */
public final class UnifiedCreditCode {

  /** Why a text is no credit code. */
  public enum Fault {
    /** A character that is no plain digit or letter: full-width, or not visible at all. */
    NOT_PLAIN("credit-not-plain"),
    FORM("credit-form"),
    CHECK_CHARACTER("credit-check-character");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** The characters of the standard in the order of their values; without I, O, S, V, Z. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern FORM =
      Pattern.compile("[1-9ANY][0-9A-HJ-NP-RT-UW-Y][0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10}");
  private static final int MODULUS = 31;

  private final String text;

  private UnifiedCreditCode(String text) {
    this.text = text;
  }

  /** What is wrong with a text, the first thing only; empty if it is a code. */
  public static Optional<Fault> fault(String text) {
    if (!Plain.ascii(text)) {
      return Optional.of(Fault.NOT_PLAIN);
    }
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Fault.FORM);
    }
    return text.charAt(17) == checkCharacter(text)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  public static UnifiedCreditCode of(String text) {
    fault(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(
                  "Expected a unified social credit code, but there is " + fault.code());
            });
    return new UnifiedCreditCode(text);
  }

  /** The check character for the first 17 characters: weights 3^i modulo 31. */
  static char checkCharacter(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CHARACTERS.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  /** The division where the body was registered, 6 digits. */
  public String division() {
    return text.substring(2, 8);
  }

  /** The 18 characters. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnifiedCreditCode that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
