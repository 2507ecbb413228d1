package io.sunlit.tenants.configuration;

import io.sunlit.tenants.BaseItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the folder of one province. */
final class ProvinceFolder {

  static final String PROVINCE = "province.yaml";
  static final String BASE_ITEMS = "base-items";
  static final String COUNTY_DEFAULTS = "county-defaults";
  static final List<String> LEVELS =
      List.of("country", "province", "city", "county", "town", "village");

  private ProvinceFolder() {}

  static @Nullable ProvinceConfiguration read(
      ConfigurationFiles files,
      Collection<String> powerTypes,
      List<ConfigurationProblem> problems) {
    for (String path : files.texts().keySet()) {
      if (!path.startsWith(BASE_ITEMS + "/") && !path.startsWith(COUNTY_DEFAULTS + "/")) {
        CountyFolder.requireKnownFile(
            path,
            List.of(
                PROVINCE,
                CalendarFile.LOCAL,
                CodeSchemesFile.NAME,
                OrganisationFiles.ORGANISATION,
                OrganisationFiles.OFFICERS,
                OrganisationFiles.DEMO_OFFICERS,
                BASE_ITEMS + "/" + path.substring(path.lastIndexOf('/') + 1)),
            problems);
      }
    }
    String text = files.text(PROVINCE);
    YamlCursor file = text == null ? null : YamlCursor.open(PROVINCE, text, problems);
    if (file == null) {
      problems.add(
          new ConfigurationProblem(
              PROVINCE, 0, null, "缺少此文件：请写明省的代码和名称", "Missing: say the province's code and name"));
      return null;
    }
    String code = file.text("code");
    String name = file.text("name");
    var inheritance = file.optional("inheritance", ProvinceFolder::inheritance);
    file.done();
    OrganisationFiles people = OrganisationFiles.read(tenant(file, code), files, problems);
    String days = files.text(CalendarFile.LOCAL);
    YamlCursor calendar = days == null ? null : YamlCursor.open(CalendarFile.LOCAL, days, problems);
    return new ProvinceConfiguration(
        code,
        name,
        calendar == null
            ? new CalendarLayer(code, List.of(), List.of(), List.of())
            : CalendarFile.local(code, calendar),
        CodeSchemesFile.read(files, problems),
        new BaseList(
            baseItems(files.below(BASE_ITEMS), powerTypes, problems),
            inheritance == null ? BaseList.USUAL : inheritance),
        files.below(COUNTY_DEFAULTS),
        people.departments(),
        people.officers(),
        people.demoOfficers());
  }

  private static TenantId tenant(YamlCursor file, String code) {
    if (code.matches("[0-9]{6}")) {
      return new TenantId(code);
    }
    file.note("code", "应为六位区划代码，如 320000", "Expected a division code of six digits");
    return new TenantId("unknown");
  }

  /** What a province says itself takes the place of all that is usual. */
  private static Map<String, BaseList.Freedom> inheritance(YamlCursor entry) {
    Map<String, BaseList.Freedom> inheritance = new HashMap<>();
    put(inheritance, entry, "locked", BaseList.FIELDS, BaseList.Freedom.LOCKED);
    put(inheritance, entry, "shorter", BaseList.LIMITS, BaseList.Freedom.SHORTER);
    put(inheritance, entry, "fewer", BaseList.LISTS, BaseList.Freedom.FEWER);
    return inheritance;
  }

  private static void put(
      Map<String, BaseList.Freedom> inheritance,
      YamlCursor entry,
      String key,
      List<String> fields,
      BaseList.Freedom freedom) {
    for (String field : entry.texts(key)) {
      entry.requireKnown(key, field, fields);
      if (inheritance.put(field, freedom) != null) {
        entry.note(key, "“" + field + "”只能列一次", "Expected '" + field + "' only once");
      }
    }
  }

  private static Map<String, BaseItem> baseItems(
      ConfigurationFiles files,
      Collection<String> powerTypes,
      List<ConfigurationProblem> problems) {
    Set<String> codes = new HashSet<>();
    Map<String, BaseItem> items = new HashMap<>();
    for (Map.Entry<String, String> entry : files.texts().entrySet()) {
      YamlCursor file =
          YamlCursor.open(BASE_ITEMS + "/" + entry.getKey(), entry.getValue(), problems);
      if (file != null) {
        file.each("items", item -> add(item, codes, powerTypes, items));
        file.done();
      }
    }
    return items;
  }

  private static String add(
      YamlCursor entry,
      Set<String> codes,
      Collection<String> powerTypes,
      Map<String, BaseItem> items) {
    BaseItem item =
        new BaseItem(
            entry.text("code"),
            entry.flag("synthetic", false),
            entry.text("name"),
            entry.text("power-type"),
            entry.texts("legal-basis"),
            entry.texts("levels"),
            entry.optionalLimit("statutory-limit"),
            entry.optionalLimit("promised-limit"),
            entry.each(
                "materials",
                row -> new BaseItem.Material(row.text("name"), row.flag("required", true))),
            entry.optionalText("main-item"),
            entry.optionalText("source"));
    OrganisationFiles.requireNew(entry, "code", item.code(), codes);
    entry.requireKnown("power-type", item.powerType(), powerTypes);
    item.levels().forEach(level -> entry.requireKnown("levels", level, LEVELS));
    if (item.legalBasis().isEmpty()) {
      entry.note(
          "legal-basis",
          "没有设定依据的事项不能入库：请至少写明一条法律依据",
          "An item without a legal basis cannot be listed: name at least one");
    }
    items.put(item.code(), item);
    return item.code();
  }
}
