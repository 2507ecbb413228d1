package io.sunlit.forms.library;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number of mainland China: 11 digits from 13 to 19 on (numbering plan of the ministry of
 * industry and information technology), without country code.
 */
public record MobileNumber(String text) {

  /** Why a text is no mobile number. */
  public enum Fault {
    /** A character that is no plain digit: full-width, or not visible at all. */
    NOT_PLAIN("mobile-not-plain"),
    FORM("mobile-form");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

  /**
   * @throws IllegalArgumentException if it is none
   */
  public MobileNumber {
    fault(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(
                  "Expected a mobile number, but there is " + fault.code());
            });
  }

  /** What is wrong with a text; empty if it is a number. */
  public static Optional<Fault> fault(String text) {
    if (!Plain.ascii(text)) {
      return Optional.of(Fault.NOT_PLAIN);
    }
    return FORM.matcher(text).matches() ? Optional.empty() : Optional.of(Fault.FORM);
  }

  /** With the middle left out, as on a public page. */
  public String masked() {
    return text.substring(0, 3) + "****" + text.substring(7);
  }
}
