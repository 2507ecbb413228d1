package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import java.util.List;

/** Reads what the platform gives to every tenant: code lists, and its own people. */
record PlatformFolder(
    List<PowerType> powerTypes, List<Department> departments, List<Officer> demoOfficers) {

  private static final String POWER_TYPES = "power-types.yaml";

  static PlatformFolder read(ConfigurationFiles files, List<ConfigurationProblem> problems) {
    List<PowerType> powerTypes = List.of();
    String text = files.text(POWER_TYPES);
    YamlCursor file = text == null ? null : YamlCursor.open(POWER_TYPES, text, problems);
    if (file != null) {
      powerTypes = file.each("power-types", PlatformFolder::powerType);
      file.done();
    }
    OrganisationFiles organisation =
        OrganisationFiles.read(TenantLibrary.PLATFORM, files, problems);
    return new PlatformFolder(powerTypes, organisation.departments(), organisation.demoOfficers());
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
