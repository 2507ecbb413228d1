package io.sunlit.forms.library;

import java.util.List;

/**
 * An administrative division (行政区划), from province to village.
 *
 * @param code 6 digits down to the county (GB/T 2260), 9 for a town (GB/T 10114), 12 for a village
 * @param names its name and those above it, province first
 */
public record AdministrativeDivision(String code, List<String> names) {

  /** How deep a division lies. */
  public enum Level {
    PROVINCE("province"),
    CITY("city"),
    COUNTY("county"),
    TOWN("town"),
    VILLAGE("village");

    private final String code;

    Level(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public AdministrativeDivision {
    names = List.copyOf(names);
  }

  /** By the code: zeros at the end of six digits are no level of their own. */
  public Level level() {
    return switch (code.length()) {
      case 12 -> Level.VILLAGE;
      case 9 -> Level.TOWN;
      default ->
          code.endsWith("0000") ? Level.PROVINCE : code.endsWith("00") ? Level.CITY : Level.COUNTY;
    };
  }

  /** Whether it is the other one or lies inside it. */
  public boolean isWithin(String otherCode) {
    return code.startsWith(AdministrativeDivisions.stem(otherCode));
  }
}
