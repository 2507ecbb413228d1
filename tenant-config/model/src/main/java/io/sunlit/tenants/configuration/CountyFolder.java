package io.sunlit.tenants.configuration;

import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
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
  private static final String CALENDAR = "calendar.yaml";
  private static final String ITEMS = "items/";
  private static final String OVERLAYS = "overlays/";
  private static final String YAML = ".yaml";
  private static final List<String> FILES =
      List.of(
          COUNTY,
          OrganisationFiles.ORGANISATION,
          OrganisationFiles.OFFICERS,
          OrganisationFiles.DEMO_OFFICERS,
          CALENDAR);

  private final ConfigurationFiles files;
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final List<ImplementationItem> items = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final SortedMap<String, Overlay> overlays = new TreeMap<>();

  private CountyFolder(ConfigurationFiles files) {
    this.files = files;
  }

  /**
   * Reads and checks all files of the folder.
   *
   * @throws ConfigurationRefused with everything that is wrong
   */
  public static CountyConfiguration read(
      ConfigurationFiles files, Collection<PowerType> powerTypes) {
    return new CountyFolder(files).read(powerTypes);
  }

  private CountyConfiguration read(Collection<PowerType> powerTypes) {
    refuseUnknownFiles();
    County county = county();
    OrganisationFiles organisation = OrganisationFiles.read(county.tenant(), files, problems);
    List<String> departments = organisation.departments().stream().map(Department::code).toList();
    List<String> types = powerTypes.stream().map(PowerType::code).toList();
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
        calendar);
  }

  private void readItems(
      TenantId tenant, Collection<String> departments, Collection<String> powerTypes) {
    Set<String> codes = new HashSet<>();
    for (Map.Entry<String, String> file : in(ITEMS).entrySet()) {
      YamlCursor cursor = YamlCursor.open(file.getKey(), file.getValue(), problems);
      if (cursor == null) {
        continue;
      }
      ItemFile.BoundItem read = ItemFile.read(tenant, cursor, departments, powerTypes);
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
    return new County(new TenantId(code), code, name);
  }

  private void refuseUnknownFiles() {
    for (String path : files.texts().keySet()) {
      boolean known = FILES.contains(path) || isEntryOf(ITEMS, path) || isEntryOf(OVERLAYS, path);
      if (!known) {
        List<String> names = new ArrayList<>(FILES);
        names.add(ITEMS + path.substring(path.lastIndexOf('/') + 1));
        names.add(OVERLAYS + path.substring(path.lastIndexOf('/') + 1));
        problems.add(
            new ConfigurationProblem(
                path,
                0,
                null,
                "未知的文件，" + DidYouMean.zh(path, names),
                "Unknown file, " + DidYouMean.en(path, names)));
      }
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
