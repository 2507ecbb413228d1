package io.sunlit.tenants.configuration;

import io.sunlit.tenants.BaseItem;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.codes.CodeScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a province gives to its counties.
 *
 * @param code six digits: 320000
 * @param calendar what the province does differently from the national calendar; may be empty
 * @param baseItems the base list (目录清单) that counties pick from
 * @param inheritance what counties may do with the fields of the base list
 * @param countyDefaults files that a new county begins with, {@code ${county}} standing for its
 *     name
 */
public record ProvinceConfiguration(
    String code,
    String name,
    CalendarLayer calendar,
    List<CodeScheme> codeSchemes,
    List<BaseItem> baseItems,
    Map<String, BaseList.Freedom> inheritance,
    ConfigurationFiles countyDefaults) {

  public ProvinceConfiguration {
    codeSchemes = List.copyOf(codeSchemes);
    baseItems = List.copyOf(baseItems);
    inheritance = Map.copyOf(inheritance);
  }

  /** The base list with what counties may do with it. */
  public BaseList baseList() {
    Map<String, BaseItem> items = new HashMap<>();
    baseItems.forEach(item -> items.put(item.code(), item));
    return new BaseList(items, inheritance);
  }
}
