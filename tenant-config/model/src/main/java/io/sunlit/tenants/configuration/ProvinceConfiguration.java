package io.sunlit.tenants.configuration;

import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.codes.CodeScheme;
import java.util.List;

/**
 * What a province gives to its counties.
 *
 * @param code six digits: 320000
 * @param calendar what the province does differently from the national calendar; may be empty
 * @param baseList the base list (目录清单) that counties pick from, and what they may do with it
 * @param countyDefaults files that a new county begins with, {@code ${county}} standing for its
 *     name
 */
public record ProvinceConfiguration(
    String code,
    String name,
    CalendarLayer calendar,
    List<CodeScheme> codeSchemes,
    BaseList baseList,
    ConfigurationFiles countyDefaults) {

  public ProvinceConfiguration {
    codeSchemes = List.copyOf(codeSchemes);
  }
}
