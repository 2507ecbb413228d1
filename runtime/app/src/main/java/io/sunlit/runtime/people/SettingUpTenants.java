package io.sunlit.runtime.people;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ApplyingConfiguration;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Officers;
import io.sunlit.tenants.store.TenantReadiness;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Brings the configured counties on board when the application starts: those of the configuration
 * folder, and in demo mode the shipped ones with their accounts. Starting again changes nothing.
 */
@Component
@Order(0)
class SettingUpTenants implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SettingUpTenants.class);
  private static final String ADMINISTRATOR = "platform-admin";

  private final InstallationSettings settings;
  private final TenantLibrary shipped;
  private final ApplyingConfiguration applying;
  private final Officers officers;
  private final Counties counties;
  private final TenantReadiness readiness;
  private final DemoGrants grants;
  private final PasswordEncoder passwords;

  SettingUpTenants(
      InstallationSettings settings,
      TenantLibrary shipped,
      ApplyingConfiguration applying,
      Officers officers,
      Counties counties,
      TenantReadiness readiness,
      DemoGrants grants,
      PasswordEncoder passwords) {
    this.settings = settings;
    this.shipped = shipped;
    this.applying = applying;
    this.officers = officers;
    this.counties = counties;
    this.readiness = readiness;
    this.grants = grants;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    applying.applyPlatform(shipped, settings.demo());
    applying.applyProvinces(shipped, settings.demo());
    Path folder = settings.configDir();
    if (folder != null) {
      TenantLibrary own = TenantLibrary.read(ConfigurationFiles.read(folder));
      applying.applyProvinces(own, false);
      own.counties().forEach(county -> apply(county, "file"));
    }
    if (settings.demo()) {
      for (CountyConfiguration county : shipped.counties()) {
        apply(county.withDemoOfficers(), "demo");
        beginTrial(county.county().tenant());
      }
      grants.giveOnce();
      givePasswords();
    }
    giveAdministratorPassword();
  }

  /** A county that its files began without people goes on to its trial when it has them. */
  private void beginTrial(TenantId county) {
    if (counties.stage(county) == TenantStage.INITIALISING
        && readiness.gaps(county).stream().noneMatch(gap -> gap.gates() == TenantStage.TRIAL)) {
      readiness.enter(county, TenantStage.TRIAL);
    }
  }

  private void apply(CountyConfiguration county, String kind) {
    int published = applying.apply(county).size();
    LOG.info(
        "County {} {} ({}): {} items, {} newly published",
        county.county().code(),
        county.county().name(),
        kind,
        county.items().size(),
        published);
  }

  /**
   * All demonstration accounts share one password; it is hashed once, not once for each account.
   */
  private void givePasswords() {
    String known = officers.account(ADMINISTRATOR).map(Officers.Account::passwordHash).orElse(null);
    if (known != null && passwords.matches(settings.demoPassword(), known)) {
      return;
    }
    String hash = passwords.encode(settings.demoPassword());
    shipped.counties().stream()
        .map(CountyConfiguration::demoOfficers)
        .flatMap(Collection::stream)
        .forEach(officer -> officers.changePassword(officer.tenant(), officer.username(), hash));
    Stream.concat(
            shipped.platformDemoOfficers().stream(),
            shipped.provinces().stream().flatMap(province -> province.demoOfficers().stream()))
        .forEach(officer -> officers.changePassword(officer.tenant(), officer.username(), hash));
  }

  private void giveAdministratorPassword() {
    String password = settings.adminPassword();
    if (password == null || settings.demo()) {
      return;
    }
    TenantId platform = TenantLibrary.PLATFORM;
    if (officers.account(ADMINISTRATOR).isEmpty()) {
      officers.save(
          platform,
          new Officer(
              ADMINISTRATOR,
              "平台管理员",
              platform,
              shipped.platformDepartments().getFirst().code(),
              Set.of(),
              Set.of(Role.PLATFORM_ADMINISTRATOR)));
      officers.changePassword(platform, ADMINISTRATOR, passwords.encode(password));
    }
  }
}
