package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.codes.CodeScheme;
import java.util.List;

/**
 * What a province gives to its counties, and the people of the province and its cities who look at
 * them.
 *
 * @param code six digits: 320000
 * @param calendar what the province does differently from the national calendar; may be empty
 * @param baseList the base list (目录清单) that counties pick from, and what they may do with it
 * @param countyDefaults files that a new county begins with, {@code ${county}} standing for its
 *     name
 * @param departments organs of the province and of its cities
 * @param officers their people
 * @param demoOfficers people who exist only in the demonstration
 */
public record ProvinceConfiguration(
    String code,
    String name,
    CalendarLayer calendar,
    List<CodeScheme> codeSchemes,
    BaseList baseList,
    ConfigurationFiles countyDefaults,
    List<Department> departments,
    List<Officer> officers,
    List<Officer> demoOfficers) {

  public ProvinceConfiguration {
    codeSchemes = List.copyOf(codeSchemes);
    departments = List.copyOf(departments);
    officers = List.copyOf(officers);
    demoOfficers = List.copyOf(demoOfficers);
  }

  /** The tenant that the people of the province belong to. It has no items and no cases. */
  public TenantId tenant() {
    return new TenantId(code);
  }
}
