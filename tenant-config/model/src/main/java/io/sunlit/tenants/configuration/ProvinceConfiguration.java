package io.sunlit.tenants.configuration;

import io.sunlit.tenants.BaseItem;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.codes.CodeScheme;
import java.util.List;

/**
 * What a province gives to its counties.
 *
 * @param code six digits: 320000
 * @param calendar what the province does differently from the national calendar; may be empty
 * @param baseItems the base list (目录清单) that counties pick from
 * @param countyDefaults files that a new county begins with, {@code ${county}} standing for its
 *     name
 */
public record ProvinceConfiguration(
    String code,
    String name,
    CalendarLayer calendar,
    List<CodeScheme> codeSchemes,
    List<BaseItem> baseItems,
    ConfigurationFiles countyDefaults) {

  public ProvinceConfiguration {
    codeSchemes = List.copyOf(codeSchemes);
    baseItems = List.copyOf(baseItems);
  }
}
