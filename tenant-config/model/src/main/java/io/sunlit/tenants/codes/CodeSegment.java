package io.sunlit.tenants.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a code.
 *
 * @param name what the part is: {@code division}, {@code serial}
 * @param title the same for people: 行政区划; the name if the file gives none
 * @param characters characters that may stand in it; empty if it is one of some values or another
 *     scheme's code
 * @param length how many characters; 0 if its values have lengths of their own
 * @param values fixed values, or the exceptions beside the characters ({@code 00Y}); may be empty
 * @param source list that the value must be in, such as {@code division}; null if none
 * @param scheme name of the scheme whose code this part is; null if none
 * @param scope names of the parts that a serial number counts within; empty if it is no serial
 */
public record CodeSegment(
    String name,
    String title,
    String characters,
    int length,
    List<String> values,
    @Nullable String source,
    @Nullable String scheme,
    List<String> scope) {

  public static final String DIGITS = "0123456789";
  public static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  public CodeSegment {
    values = List.copyOf(values);
    scope = List.copyOf(scope);
  }

  /** Whether the code always has the same text here, such as a dash. */
  public boolean isFixed() {
    return characters.isEmpty() && values.size() == 1 && source == null && scheme == null;
  }

  /** Whether the number is the next one of a sequence. */
  public boolean isSerial() {
    return !scope.isEmpty();
  }
}
