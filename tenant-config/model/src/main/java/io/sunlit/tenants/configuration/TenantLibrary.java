package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.CountingConvention;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a folder of tenant configuration holds: what the platform gives to all, and its
 * counties.
 *
 * @param national the national layer of the working calendar
 * @param platformDepartments departments of the platform's operator
 * @param platformDemoOfficers people of the operator who exist only in the demonstration
 */
public record TenantLibrary(
    CalendarLayer national,
    List<PowerType> powerTypes,
    List<Department> platformDepartments,
    List<Officer> platformDemoOfficers,
    List<CountyConfiguration> counties) {

  /** The tenant that the platform's own operators belong to. It has no items and no cases. */
  public static final TenantId PLATFORM = new TenantId("platform");

  private static final String CALENDAR = "calendars/cn";

  public TenantLibrary {
    powerTypes = List.copyOf(powerTypes);
    platformDepartments = List.copyOf(platformDepartments);
    platformDemoOfficers = List.copyOf(platformDemoOfficers);
    counties = List.copyOf(counties);
  }

  private static void requireCalendar(
      CalendarLayer national, CountyConfiguration county, List<ConfigurationProblem> problems) {
    try {
      WorkingCalendar.of(List.of(national, county.calendar()), CountingConvention.CIVIL_CODE);
    } catch (IllegalArgumentException e) {
      problems.add(
          new ConfigurationProblem(
              "counties/%s/calendar.yaml".formatted(county.county().code()),
              0,
              null,
              "日历有误：" + e.getMessage(),
              String.valueOf(e.getMessage())));
    }
  }

  /** The national working calendar. */
  public WorkingCalendar calendar() {
    return WorkingCalendar.of(List.of(national), CountingConvention.CIVIL_CODE);
  }

  /** The working calendar of a county: the national one with the county's own days and hours. */
  public WorkingCalendar calendar(TenantId tenant) {
    for (CountyConfiguration county : counties) {
      if (county.county().tenant().equals(tenant)) {
        return WorkingCalendar.of(
            List.of(national, county.calendar()), CountingConvention.CIVIL_CODE);
      }
    }
    return calendar();
  }

  /**
   * Reads {@code platform/}, {@code calendars/cn/} and every folder below {@code counties/}.
   *
   * @throws ConfigurationRefused with all problems of all files
   */
  public static TenantLibrary read(ConfigurationFiles root) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    PlatformFolder platform = PlatformFolder.read(root.below("platform"), problems);
    List<ConfigurationProblem> calendarProblems = new ArrayList<>();
    CalendarLayer national = CalendarFile.years("cn", root.below(CALENDAR), calendarProblems);
    calendarProblems.forEach(problem -> problems.add(problem.below(CALENDAR)));
    List<CountyConfiguration> counties = new ArrayList<>();
    root.below("counties")
        .folders()
        .forEach(
            (code, files) -> {
              try {
                CountyConfiguration county = CountyFolder.read(files, platform.powerTypes());
                counties.add(county);
                requireCalendar(national, county, problems);
              } catch (ConfigurationRefused e) {
                e.problems().forEach(problem -> problems.add(problem.below("counties/" + code)));
              }
            });
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return new TenantLibrary(
        national, platform.powerTypes(), platform.departments(), platform.demoOfficers(), counties);
  }
}
