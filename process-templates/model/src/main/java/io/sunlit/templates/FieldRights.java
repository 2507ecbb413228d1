package io.sunlit.templates;

import io.sunlit.forms.StepRights;
import io.sunlit.forms.StepRights.Right;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rights of a step as the attribute {@code rights} of its mark: {@code fee=hidden
 * applicant.name=read}, fields by name, separated by blanks. Names of fields hold neither blanks
 * nor equals signs.
 */
public final class FieldRights {

  private FieldRights() {}

  /** The rights of the text; empty if it is not well-formed. */
  public static Optional<StepRights> read(String text) {
    Map<String, Right> byField = new LinkedHashMap<>();
    for (String each : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      int equals = each.lastIndexOf('=');
      Optional<Right> right =
          Arrays.stream(Right.values())
              .filter(r -> word(r).equals(each.substring(equals + 1)))
              .findFirst();
      if (equals < 1
          || right.isEmpty()
          || byField.put(each.substring(0, equals), right.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new StepRights(byField));
  }

  /** The text of rights, fields by name; what may be written is left out. */
  public static String write(StepRights rights) {
    return new TreeMap<>(rights.byField())
        .entrySet().stream()
            .filter(entry -> entry.getValue() != Right.WRITE)
            .map(entry -> entry.getKey() + "=" + word(entry.getValue()))
            .collect(Collectors.joining(" "));
  }

  private static String word(Right right) {
    return right.name().toLowerCase(Locale.ROOT);
  }
}
