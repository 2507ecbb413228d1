package io.sunlit.tenants.configuration;

import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.DidYouMean;
import io.sunlit.tenants.Division;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.codes.CodeScheme;
import io.sunlit.tenants.codes.CodeSchemes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the folder of one county. */
public final class CountyFolder {

  private static final String COUNTY = "county.yaml";
  private static final String CALENDAR = CalendarFile.LOCAL;
  private static final String ITEMS = "items/";
  private static final String OVERLAYS = "overlays/";
  private static final String YAML = ".yaml";
  private static final List<String> FILES =
      List.of(
          COUNTY,
          OrganisationFiles.ORGANISATION,
          OrganisationFiles.OFFICERS,
          OrganisationFiles.DEMO_OFFICERS,
          CALENDAR,
          CodeSchemesFile.NAME);

  private final ConfigurationFiles files;
  private final TenantLibrary library;
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final List<ImplementationItem> items = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final SortedMap<String, Overlay> overlays = new TreeMap<>();

  private CountyFolder(ConfigurationFiles files, TenantLibrary library) {
    this.files = files;
    this.library = library;
  }

  /**
   * Reads and checks all files of the folder.
   *
   * @param library what the platform and the province give
   * @throws ConfigurationRefused with everything that is wrong
   */
  public static CountyConfiguration read(ConfigurationFiles files, TenantLibrary library) {
    return new CountyFolder(files, library).read();
  }

  private CountyConfiguration read() {
    refuseUnknownFiles();
    County county = county();
    OrganisationFiles organisation = OrganisationFiles.read(county.tenant(), files, problems);
    List<String> departments = organisation.departments().stream().map(Department::code).toList();
    List<String> types = library.powerTypes().stream().map(PowerType::code).toList();
    readItems(county.tenant(), departments, types);
    for (Map.Entry<String, String> file : in(OVERLAYS).entrySet()) {
      YamlCursor cursor = YamlCursor.open(file.getKey(), file.getValue(), problems);
      if (cursor != null) {
        String template =
            file.getKey().substring(OVERLAYS.length(), file.getKey().length() - YAML.length());
        overlays.put(template, OverlayFile.read(cursor, departments));
      }
    }
    CalendarLayer calendar = calendar(county.tenant());
    List<CodeScheme> codeSchemes = CodeSchemesFile.read(files, problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return new CountyConfiguration(
        county,
        organisation.departments(),
        organisation.posts(),
        organisation.officers(),
        organisation.demoOfficers(),
        items,
        overlays,
        bindings,
        calendar,
        codeSchemes);
  }

  private void readItems(
      TenantId tenant, Collection<String> departments, Collection<String> powerTypes) {
    Set<String> codes = new HashSet<>();
    CodeSchemes nationalCodes = library.nationalCodes();
    BaseList baseList = library.baseList(tenant);
    for (Map.Entry<String, String> file : in(ITEMS).entrySet()) {
      YamlCursor cursor = YamlCursor.open(file.getKey(), file.getValue(), problems);
      if (cursor == null) {
        continue;
      }
      ItemFile.BoundItem read =
          ItemFile.read(tenant, cursor, departments, powerTypes, nationalCodes, baseList);
      OrganisationFiles.requireNew(cursor, "code", read.item().code(), codes);
      items.add(read.item());
      if (read.binding() != null) {
        bindings.add(read.binding());
      }
    }
  }

  private CalendarLayer calendar(TenantId tenant) {
    String text = files.text(CALENDAR);
    YamlCursor file = text == null ? null : YamlCursor.open(CALENDAR, text, problems);
    return file == null
        ? new CalendarLayer(tenant.value(), List.of(), List.of(), List.of())
        : CalendarFile.local(tenant.value(), file);
  }

  private County county() {
    County unknown = new County(new TenantId("unknown"), "", "");
    String text = files.text(COUNTY);
    if (text == null) {
      problems.add(
          new ConfigurationProblem(
              COUNTY, 0, null, "缺少此文件：请写明区县代码和名称", "Missing: say the county's code and name"));
      return unknown;
    }
    YamlCursor file = YamlCursor.open(COUNTY, text, problems);
    if (file == null) {
      return unknown;
    }
    String code = file.text("code");
    String name = file.text("name");
    file.done();
    if (!code.matches("[0-9]{6}")) {
      file.note("code", "应为六位区划代码，如 320582", "Expected a division code of six digits");
      return unknown;
    }
    requireDivision(file, code);
    return new County(new TenantId(code), code, name);
  }

  private void requireDivision(YamlCursor file, String code) {
    List<Division> divisions = library.divisions();
    List<Division> found = divisions.stream().filter(d -> d.code().equals(code)).toList();
    if (divisions.isEmpty()) {
      return;
    }
    if (found.isEmpty()) {
      List<String> known =
          divisions.stream().filter(d -> d.until() == null).map(Division::code).toList();
      String near = DidYouMean.nearest(code, known).orElse("");
      file.note(
          "code",
          "没有区划代码 " + code + (near.isEmpty() ? "" : "，是否应为 " + near + "?"),
          "No division has the code "
              + code
              + (near.isEmpty() ? "" : ", did you mean " + near + "?"));
    } else if (found.getFirst().successor() != null) {
      file.note(
          "code",
          "区划代码 %s 已停用，现为 %s".formatted(code, found.getFirst().successor()),
          "The division code %s is no longer used, it is %s now"
              .formatted(code, found.getFirst().successor()));
    } else if (code.endsWith("00")) {
      file.note("code", code + " 不是区县", code + " is no county");
    }
  }

  private void refuseUnknownFiles() {
    for (String path : files.texts().keySet()) {
      List<String> names = new ArrayList<>(FILES);
      if (isEntryOf(ITEMS, path) || isEntryOf(OVERLAYS, path)) {
        continue;
      }
      names.add(ITEMS + path.substring(path.lastIndexOf('/') + 1));
      names.add(OVERLAYS + path.substring(path.lastIndexOf('/') + 1));
      requireKnownFile(path, names, problems);
    }
  }

  static void requireKnownFile(
      String path, List<String> known, List<ConfigurationProblem> problems) {
    if (!known.contains(path) || !path.endsWith(YAML)) {
      problems.add(
          new ConfigurationProblem(
              path,
              0,
              null,
              "未知的文件，" + DidYouMean.zh(path, known),
              "Unknown file, " + DidYouMean.en(path, known)));
    }
  }

  private static boolean isEntryOf(String folder, String path) {
    return path.startsWith(folder) && path.endsWith(YAML) && path.indexOf('/', folder.length()) < 0;
  }

  private Map<String, String> in(String folder) {
    Map<String, String> found = new TreeMap<>();
    files
        .texts()
        .forEach(
            (path, text) -> {
              if (isEntryOf(folder, path)) {
                found.put(path, text);
              }
            });
    return found;
  }
}
