package io.sunlit.tenants.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a code.
 *
 * @param scheme the scheme that the code is of, or, if it is of none, the one that it is nearest
 *     to; null if it resembles none
 * @param parts the parts that could be read, in order
 * @param problems empty if the code is valid
 */
public record CodeReport(
    String code, @Nullable CodeScheme scheme, List<Part> parts, List<Problem> problems) {

  public CodeReport {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  /**
   * A part of a code.
   *
   * @param meaning what the value stands for (张家港市); null if nobody has to know
   */
  public record Part(String name, String value, @Nullable String meaning) {}

  /**
   * What is wrong, and what to do.
   *
   * @param position of the first wrong character, counted from 1
   */
  public record Problem(int position, String zh, String en) {}

  public boolean isValid() {
    return problems.isEmpty();
  }
}
