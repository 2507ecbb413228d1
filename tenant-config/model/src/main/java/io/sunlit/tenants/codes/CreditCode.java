package io.sunlit.tenants.codes;

/** The check character of the unified social credit code (统一社会信用代码), GB 32100-2015. */
public final class CreditCode {

  /** Digits and letters without I, O, S, V, Z; the place of each is its value. */
  public static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int LENGTH = 18;
  private static final int WEIGHT = 3;

  private CreditCode() {}

  /** Whether the text is a credit code with the right check character. */
  public static boolean isValid(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
        && code.charAt(LENGTH - 1) == checkCharacter(code);
  }

  /**
   * The character that the first seventeen demand.
   *
   * @throws IllegalArgumentException if one of the seventeen may not stand in a credit code
   */
  public static char checkCharacter(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = i < code.length() ? CHARACTERS.indexOf(code.charAt(i)) : -1;
      if (value < 0) {
        throw new IllegalArgumentException(
            "Expected 17 characters of %s, but it is '%s'".formatted(CHARACTERS, code));
      }
      sum += value * weight;
      weight = weight * WEIGHT % CHARACTERS.length();
    }
    return CHARACTERS.charAt(
        (CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
  }
}
