package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.DidYouMean;
import io.sunlit.tenants.Division;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.CountingConvention;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.codes.CodeScheme;
import io.sunlit.tenants.codes.CodeSchemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a folder of tenant configuration holds: what the platform gives to all, what the
 * provinces give, and the counties.
 *
 * @param national the national layer of the working calendar
 * @param divisions the dated list of administrative divisions
 * @param codeSchemes national schemes
 * @param platformDepartments departments of the platform's operator
 * @param platformDemoOfficers people of the operator who exist only in the demonstration
 */
public record TenantLibrary(
    CalendarLayer national,
    List<PowerType> powerTypes,
    List<Division> divisions,
    List<CodeScheme> codeSchemes,
    List<Department> platformDepartments,
    List<Officer> platformDemoOfficers,
    List<ProvinceConfiguration> provinces,
    List<CountyConfiguration> counties) {

  /** The tenant that the platform's own operators belong to. It has no items and no cases. */
  public static final TenantId PLATFORM = new TenantId("platform");

  private static final String CALENDAR = "calendars/cn";
  private static final String PROVINCES = "provinces";
  private static final String COUNTIES = "counties";
  private static final String PLATFORM_FOLDER = "platform";
  private static final int DIGITS_OF_PROVINCE = 2;

  public TenantLibrary {
    powerTypes = List.copyOf(powerTypes);
    divisions = List.copyOf(divisions);
    codeSchemes = List.copyOf(codeSchemes);
    platformDepartments = List.copyOf(platformDepartments);
    platformDemoOfficers = List.copyOf(platformDemoOfficers);
    provinces = List.copyOf(provinces);
    counties = List.copyOf(counties);
  }

  /** The national working calendar. */
  public WorkingCalendar calendar() {
    return WorkingCalendar.of(List.of(national), CountingConvention.CIVIL_CODE);
  }

  /**
   * The working calendar of a county: the national one with the days and hours of its province and
   * its own.
   */
  public WorkingCalendar calendar(TenantId tenant) {
    return county(tenant).map(county -> calendar(tenant, county.calendar())).orElse(calendar());
  }

  /** The working calendar of a county with the given layer of its own. */
  public WorkingCalendar calendar(TenantId tenant, CalendarLayer own) {
    List<CalendarLayer> layers = new ArrayList<>(List.of(national));
    province(tenant).ifPresent(province -> layers.add(province.calendar()));
    layers.add(own);
    return WorkingCalendar.of(layers, CountingConvention.CIVIL_CODE);
  }

  public Optional<CountyConfiguration> county(TenantId tenant) {
    return counties.stream().filter(c -> c.county().tenant().equals(tenant)).findFirst();
  }

  /** The province of a county; empty if the library has none. */
  public Optional<ProvinceConfiguration> province(TenantId tenant) {
    return provinces.stream()
        .filter(p -> tenant.value().startsWith(p.code().substring(0, DIGITS_OF_PROVINCE)))
        .findFirst();
  }

  /** The national code schemes, with the lists that segments take their values from. */
  public CodeSchemes nationalCodes() {
    Map<String, String> places = new TreeMap<>();
    divisions.forEach(division -> places.put(division.code(), division.name()));
    Map<String, String> letters = new TreeMap<>();
    Map<String, String> numbers = new TreeMap<>();
    for (PowerType type : powerTypes) {
      letters.put(type.letters(), type.name());
      if (type.nationalCode() != null) {
        numbers.put(type.nationalCode(), type.name());
      }
    }
    return new CodeSchemes(
        codeSchemes,
        Map.of(
            "division",
            places,
            "power-type-letters",
            letters,
            "power-type-national-code",
            numbers));
  }

  /**
   * What the items of a county inherit from its province; nothing if the province has no base list.
   *
   * @param tenant null if it is not known: then that of the only province, if there is one only
   */
  public BaseList baseList(@Nullable TenantId tenant) {
    if (tenant == null) {
      return provinces.size() == 1 ? provinces.getFirst().baseList() : BaseList.NONE;
    }
    return province(tenant).map(ProvinceConfiguration::baseList).orElse(BaseList.NONE);
  }

  /** The national schemes, those of every province and those of every county. */
  public CodeSchemes allCodes() {
    CodeSchemes all = nationalCodes();
    for (ProvinceConfiguration province : provinces) {
      all = all.with(province.codeSchemes());
    }
    for (CountyConfiguration county : counties) {
      all = all.with(county.codeSchemes());
    }
    return all;
  }

  /** The national schemes, those of the county's province and its own. */
  public CodeSchemes codes(TenantId tenant) {
    CodeSchemes codes =
        nationalCodes()
            .with(province(tenant).map(ProvinceConfiguration::codeSchemes).orElse(List.of()));
    return codes.with(county(tenant).map(CountyConfiguration::codeSchemes).orElse(List.of()));
  }

  /**
   * A new county with the defaults of its province.
   *
   * @param code of a county in the list of divisions
   * @throws IllegalArgumentException if there is no such division, or no province with defaults
   * @throws ConfigurationRefused if the defaults are not as they must be
   */
  public CountyConfiguration newCounty(String code) {
    Division division =
        divisions.stream()
            .filter(d -> d.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> {
                  List<String> known = divisions.stream().map(Division::code).toList();
                  return new IllegalArgumentException(
                      "Expected the code of a county, but it is '%s'%s"
                          .formatted(
                              code,
                              DidYouMean.nearest(code, known)
                                  .map(near -> "; did you mean " + near + "?")
                                  .orElse("")));
                });
    ProvinceConfiguration province =
        province(new TenantId(code))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected a province with defaults for " + code + ", but there is none"));
    Map<String, String> files = new TreeMap<>();
    files.put("county.yaml", "code: \"%s\"\nname: %s\n".formatted(code, division.name()));
    province
        .countyDefaults()
        .texts()
        .forEach((path, text) -> files.put(path, text.replace("${county}", division.name())));
    return CountyFolder.read(ConfigurationFiles.of(files), this);
  }

  /** Whether the code is of a division that is in force on the day, or the list is empty. */
  public boolean hasDivision(String code, LocalDate day) {
    return divisions.isEmpty()
        || divisions.stream().anyMatch(d -> d.code().equals(code) && d.isInForce(day));
  }

  /**
   * Reads {@code platform/}, {@code calendars/cn/} and every folder below {@code provinces/} and
   * {@code counties/}.
   *
   * @throws ConfigurationRefused with all problems of all files
   */
  public static TenantLibrary read(ConfigurationFiles root) {
    return read(root, null);
  }

  /**
   * Reads a folder of one's own, which may leave out what another library has: the platform's code
   * lists, the calendars, the provinces. Its counties are only its own.
   *
   * @throws ConfigurationRefused with all problems of all files
   */
  public static TenantLibrary read(ConfigurationFiles root, @Nullable TenantLibrary base) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<String> folders = List.of(PLATFORM_FOLDER, CALENDAR, PROVINCES, COUNTIES);
    for (String path : root.texts().keySet()) {
      if (folders.stream().noneMatch(folder -> path.startsWith(folder + "/"))) {
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        problems.add(
            new ConfigurationProblem(
                path,
                0,
                null,
                "未知的文件，" + DidYouMean.zh(first, folders),
                "Unknown file, " + DidYouMean.en(first, folders)));
      }
    }
    List<ConfigurationProblem> found = new ArrayList<>();
    PlatformFolder platform = PlatformFolder.read(root.below(PLATFORM_FOLDER), found);
    found.forEach(problem -> problems.add(problem.below(PLATFORM_FOLDER)));
    List<PowerType> powerTypes =
        base != null && platform.powerTypes().isEmpty() ? base.powerTypes() : platform.powerTypes();
    List<String> types = powerTypes.stream().map(PowerType::code).toList();
    List<ConfigurationProblem> calendarProblems = new ArrayList<>();
    ConfigurationFiles years = root.below(CALENDAR);
    CalendarLayer national =
        base != null && years.texts().isEmpty()
            ? base.national()
            : CalendarFile.years("cn", years, calendarProblems);
    calendarProblems.forEach(problem -> problems.add(problem.below(CALENDAR)));
    List<ProvinceConfiguration> provinces = provinces(root, types, problems);
    TenantLibrary read =
        new TenantLibrary(
            national,
            powerTypes,
            base != null && platform.divisions().isEmpty()
                ? base.divisions()
                : platform.divisions(),
            base != null && platform.codeSchemes().isEmpty()
                ? base.codeSchemes()
                : platform.codeSchemes(),
            platform.departments(),
            platform.demoOfficers(),
            base != null && provinces.isEmpty() ? base.provinces() : provinces,
            List.of());
    List<CountyConfiguration> counties = read.counties(root.below(COUNTIES), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return read.with(counties);
  }

  private static List<ProvinceConfiguration> provinces(
      ConfigurationFiles root, List<String> powerTypes, List<ConfigurationProblem> problems) {
    List<ProvinceConfiguration> provinces = new ArrayList<>();
    root.below(PROVINCES)
        .folders()
        .forEach(
            (code, files) -> {
              List<ConfigurationProblem> found = new ArrayList<>();
              ProvinceConfiguration province = ProvinceFolder.read(files, powerTypes, found);
              found.forEach(problem -> problems.add(problem.below(PROVINCES + "/" + code)));
              if (province != null) {
                provinces.add(province);
              }
            });
    return provinces;
  }

  private List<CountyConfiguration> counties(
      ConfigurationFiles files, List<ConfigurationProblem> problems) {
    List<CountyConfiguration> counties = new ArrayList<>();
    files
        .folders()
        .forEach(
            (code, folder) -> {
              String place = COUNTIES + "/" + code;
              try {
                CountyConfiguration county = CountyFolder.read(folder, this);
                counties.add(county);
                requireFolderName(code, county, problems);
                requireCalendar(county, problems);
              } catch (ConfigurationRefused e) {
                e.problems().forEach(problem -> problems.add(problem.below(place)));
              }
            });
    return counties;
  }

  private static void requireFolderName(
      String folder, CountyConfiguration county, List<ConfigurationProblem> problems) {
    if (!folder.equals(county.county().code())) {
      problems.add(
          new ConfigurationProblem(
              COUNTIES + "/" + folder + "/county.yaml",
              0,
              "code",
              "文件夹名应与区县代码 " + county.county().code() + " 一致",
              "Expected the folder to be named after the county's code " + county.county().code()));
    }
  }

  private void requireCalendar(CountyConfiguration county, List<ConfigurationProblem> problems) {
    try {
      calendar(county.county().tenant(), county.calendar());
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

  private TenantLibrary with(List<CountyConfiguration> read) {
    return new TenantLibrary(
        national,
        powerTypes,
        divisions,
        codeSchemes,
        platformDepartments,
        platformDemoOfficers,
        provinces,
        read);
  }
}
