package io.sunlit.forms.feel;

import java.util.List;

/** What kind of value the variables around an expression have. */
@FunctionalInterface
public interface Kinds {

  /** Nothing is known. */
  Kinds UNKNOWN = path -> ValueKind.UNKNOWN;

  /**
   * The kind of a variable.
   *
   * @param path its name, or the names of a path such as {@code [applicant, name]}
   */
  ValueKind of(List<String> path);
}
