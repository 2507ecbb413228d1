package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.Division;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.codes.CodeScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the platform gives to every tenant: code lists, and its own people. */
record PlatformFolder(
    List<PowerType> powerTypes,
    List<Division> divisions,
    List<CodeScheme> codeSchemes,
    List<Department> departments,
    List<Officer> demoOfficers) {

  private static final String POWER_TYPES = "power-types.yaml";
  private static final String DIVISIONS = "divisions.yaml";
  private static final List<String> FILES =
      List.of(
          POWER_TYPES,
          DIVISIONS,
          CodeSchemesFile.NAME,
          OrganisationFiles.ORGANISATION,
          OrganisationFiles.DEMO_OFFICERS);

  static PlatformFolder read(ConfigurationFiles files, List<ConfigurationProblem> problems) {
    for (String path : files.texts().keySet()) {
      CountyFolder.requireKnownFile(path, FILES, problems);
    }
    List<PowerType> powerTypes = List.of();
    String text = files.text(POWER_TYPES);
    YamlCursor file = text == null ? null : YamlCursor.open(POWER_TYPES, text, problems);
    if (file != null) {
      powerTypes = file.each("power-types", PlatformFolder::powerType);
      file.done();
    }
    OrganisationFiles organisation =
        OrganisationFiles.read(TenantLibrary.PLATFORM, files, problems);
    return new PlatformFolder(
        powerTypes,
        divisions(files, problems),
        CodeSchemesFile.read(files, problems),
        organisation.departments(),
        organisation.demoOfficers());
  }

  private static List<Division> divisions(
      ConfigurationFiles files, List<ConfigurationProblem> problems) {
    String text = files.text(DIVISIONS);
    YamlCursor file = text == null ? null : YamlCursor.open(DIVISIONS, text, problems);
    if (file == null) {
      return List.of();
    }
    Set<String> codes = new HashSet<>();
    List<Division> divisions =
        file.each(
            "divisions",
            entry -> {
              Division division =
                  new Division(
                      entry.text("code"),
                      entry.text("name"),
                      entry.optionalText("parent"),
                      entry.optionalDate("from"),
                      entry.optionalDate("until"),
                      entry.optionalText("successor"));
              OrganisationFiles.requireNew(entry, "code", division.code(), codes);
              return division;
            });
    file.done();
    return divisions;
  }

  private static PowerType powerType(YamlCursor entry) {
    return new PowerType(
        entry.text("code"),
        entry.text("name"),
        entry.optionalText("national-code"),
        entry.text("letters"),
        entry.optionalDate("from"),
        entry.optionalDate("until"));
  }
}
