package io.sunlit.forms.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码, GB 11643-1999): division 6, birth date 8, sequence 3, check
 * character 1 (ISO 7064 MOD 11-2).
 */
public final class ResidentIdNumber {

  /** Why a text is no identity number. */
  public enum Fault {
    /** A character that is no plain digit or X: full-width, or not visible at all. */
    NOT_PLAIN("id-not-plain"),
    FORM("id-form"),
    REGION("id-region"),
    BIRTH_DATE("id-birth-date"),
    CHECK_DIGIT("id-check-digit");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** The sexes of GB/T 2261.1 that a number can tell. */
  public enum Sex {
    MALE,
    FEMALE
  }

  private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
  private static final int OLDEST_BIRTH_YEAR = 1900;
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** GB/T 2260, first two digits; 83 is on residence permits of Taiwan residents. */
  private static final Set<String> REGIONS =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private final String text;

  private ResidentIdNumber(String text) {
    this.text = text;
  }

  /**
   * What is wrong with a text, the first thing only; empty if it is a number.
   *
   * @param today nobody was born after it
   */
  public static Optional<Fault> fault(String text, LocalDate today) {
    if (!Plain.ascii(text)) {
      return Optional.of(Fault.NOT_PLAIN);
    }
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Fault.FORM);
    }
    if (!REGIONS.contains(text.substring(0, 2))) {
      return Optional.of(Fault.REGION);
    }
    Optional<LocalDate> born = birthDate(text);
    if (born.isEmpty() || born.get().isAfter(today) || born.get().getYear() < OLDEST_BIRTH_YEAR) {
      return Optional.of(Fault.BIRTH_DATE);
    }
    return text.charAt(17) == checkCharacter(text)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_DIGIT);
  }

  /**
   * @throws IllegalArgumentException if it is none; the message names the fault, never the number
   */
  public static ResidentIdNumber of(String text, LocalDate today) {
    fault(text, today)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(
                  "Expected a resident ID number, but there is " + fault.code());
            });
    return new ResidentIdNumber(text);
  }

  /** The check character for the first 17 digits. */
  static char checkCharacter(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }

  private static Optional<LocalDate> birthDate(String text) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text.substring(6, 10)),
              Integer.parseInt(text.substring(10, 12)),
              Integer.parseInt(text.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public LocalDate birthDate() {
    return birthDate(text).orElseThrow();
  }

  /** By the last digit of the sequence: odd for men, even for women. */
  public Sex sex() {
    return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** The 18 characters. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidentIdNumber that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** With the birth date and the sequence left out: numbers do not belong into logs. */
  @Override
  public String toString() {
    return text.substring(0, 6) + "********" + text.substring(14, 18).replaceAll(".", "*");
  }
}
