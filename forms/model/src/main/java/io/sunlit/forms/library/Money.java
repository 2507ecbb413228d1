package io.sunlit.forms.library;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount in yuan with at most two decimals (fen), and its capital form (大写金额).
 *
 * @param yuan exact; never more than {@link #LARGEST}, nor less than its negative
 */
public record Money(BigDecimal yuan) {

  /** The largest amount; up to it a JSON number keeps every fen. */
  public static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] SECTIONS = {"", "万", "亿", "万"};

  /**
   * @throws IllegalArgumentException if it has parts of a fen, or is too large
   */
  public Money {
    yuan = yuan.stripTrailingZeros();
    if (yuan.scale() > 2 || yuan.abs().compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException(
          "Expected at most 13 digits and two decimals, but it is " + yuan.toPlainString());
    }
  }

  public static Money of(String yuan) {
    return new Money(new BigDecimal(yuan));
  }

  /**
   * The amount in words, such as 壹仟贰佰叁拾肆元伍角陆分. After yuan follows 整, after jiao or fen nothing
   * (basic rules for filling in payment instruments, annex 1 of 支付结算办法).
   */
  public String capital() {
    BigInteger fen = yuan.abs().movePointRight(2).toBigIntegerExact();
    long whole = fen.divide(BigInteger.valueOf(100)).longValueExact();
    int jiao = fen.divide(BigInteger.TEN).mod(BigInteger.TEN).intValue();
    int rest = fen.mod(BigInteger.TEN).intValue();
    StringBuilder text = new StringBuilder(yuan.signum() < 0 ? "负" : "");
    if (whole > 0) {
      text.append(whole(whole)).append('元');
    }
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    }
    if (rest > 0) {
      if (whole > 0 && jiao == 0) {
        text.append('零');
      }
      text.append(DIGITS.charAt(rest)).append('分');
    }
    if (fen.signum() == 0) {
      return "零元整";
    }
    return jiao == 0 && rest == 0 ? text.append('整').toString() : text.toString();
  }

  /** A whole number in words: sections of four digits, one 零 for any run of zeros inside. */
  private static String whole(long number) {
    StringBuilder text = new StringBuilder();
    String digits = Long.toString(number);
    boolean gap = false;
    boolean sectionHasDigits = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        gap = !text.isEmpty();
      } else {
        if (gap) {
          text.append('零');
          gap = false;
        }
        text.append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
        sectionHasDigits = true;
      }
      if (place % 4 == 0) {
        boolean hundredMillions = place == 8 && !text.isEmpty();
        if (sectionHasDigits || hundredMillions) {
          text.append(SECTIONS[place / 4]);
        }
        sectionHasDigits = false;
      }
    }
    return text.toString();
  }
}
