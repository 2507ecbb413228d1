package io.sunlit.designer.studio.configuration;

import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Division;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ApplyingConfiguration;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.ReadingConfiguration;
import io.sunlit.tenants.store.RemovingTenants;
import io.sunlit.tenants.store.TenantNotFound;
import io.sunlit.tenants.store.TenantReadiness;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with counties. Those of a county have their own, those of the platform
 * have all and bring new ones on board.
 */
@Component
public class SettingUpCounties {

  private static final Logger LOG = LoggerFactory.getLogger(SettingUpCounties.class);

  private final Counties counties;
  private final ReadingConfiguration reading;
  private final ApplyingConfiguration applying;
  private final TenantReadiness readiness;
  private final RemovingTenants removing;
  private final TenantLibrary library;
  private final Clock clock;

  SettingUpCounties(
      Counties counties,
      ReadingConfiguration reading,
      ApplyingConfiguration applying,
      TenantReadiness readiness,
      RemovingTenants removing,
      TenantLibrary library,
      Clock clock) {
    this.counties = counties;
    this.reading = reading;
    this.applying = applying;
    this.readiness = readiness;
    this.removing = removing;
    this.library = library;
    this.clock = clock;
  }

  /** Whether the officer sets up every county and brings new ones on board. */
  public static boolean maySetUpAll(Officer officer) {
    return officer.has(Role.PLATFORM_ADMINISTRATOR);
  }

  /** The counties that the officer sets up. */
  public List<County> counties(Officer officer) {
    if (maySetUpAll(officer)) {
      return counties.all();
    }
    return StudioRights.mayAdminister(officer)
        ? counties.find(officer.tenant()).stream().toList()
        : List.of();
  }

  public TenantStage stage(Officer officer, TenantId county) {
    require(officer, county);
    return counties.stage(county);
  }

  /** What the county lacks for its next stages. */
  public List<TenantReadiness.Gap> gaps(Officer officer, TenantId county) {
    require(officer, county);
    return readiness.gaps(county);
  }

  /**
   * Takes the county to a stage.
   *
   * @throws io.sunlit.tenants.store.StageNotReachable if it is not the next one, or something lacks
   */
  public void enter(Officer officer, TenantId county, TenantStage stage) {
    require(officer, county);
    readiness.enter(county, stage);
  }

  /** Whether the officer may remove all data of the county in its present stage. */
  public boolean mayRemove(Officer officer, TenantId county) {
    return maySetUpAll(officer) && removing.mayRemove(county);
  }

  /**
   * Removes all data of the county. There is no way back.
   *
   * @param confirmed the county's code, as the officer typed it
   * @return how many rows there were
   * @throws CountyNotYours if the officer does not administer the platform
   * @throws io.sunlit.tenants.store.TenantNotRemovable if the code is another one, or the county is
   *     neither archived nor still being set up
   */
  public int remove(Officer officer, TenantId county, String confirmed) {
    if (!maySetUpAll(officer)) {
      throw new CountyNotYours(county.value());
    }
    int rows =
        removing.remove(county, confirmed).values().stream().mapToInt(Integer::intValue).sum();
    LOG.info("County {}: {} removed all its data, {} rows", county, officer.username(), rows);
    return rows;
  }

  /** The counties of the list of divisions that are not on the platform yet. */
  public List<Division> newCounties(Officer officer) {
    if (!maySetUpAll(officer)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    Set<String> known = counties.all().stream().map(County::code).collect(Collectors.toSet());
    return library.divisions().stream()
        .filter(d -> d.isInForce(today) && !known.contains(d.code()))
        .filter(
            d -> !d.code().endsWith("00") && library.province(new TenantId(d.code())).isPresent())
        .toList();
  }

  /**
   * A new county with the defaults of its province; it begins as initialising.
   *
   * @throws CountyNotYours if the officer does not administer the platform, or it is there already
   */
  @Transactional
  public County create(Officer officer, String code) {
    TenantId county = new TenantId(code);
    if (!maySetUpAll(officer) || counties.find(county).isPresent()) {
      throw new CountyNotYours(code);
    }
    CountyConfiguration files = library.newCounty(code);
    applying.applyExactly(List.of(files));
    counties.enter(county, TenantStage.INITIALISING);
    return files.county();
  }

  /**
   * What applying the files would change.
   *
   * @throws io.sunlit.tenants.configuration.ConfigurationRefused if a file is not as it must be
   * @throws CountyNotYours if there is a county among them that is not the officer's
   */
  public List<ConfigurationPlan> plan(Officer officer, ConfigurationFiles files) {
    return read(officer, files).stream().map(applying::plan).toList();
  }

  /** Makes the counties what their files say, all or nothing. */
  public List<ConfigurationPlan> apply(Officer officer, ConfigurationFiles files) {
    return applying.applyExactly(read(officer, files));
  }

  private List<CountyConfiguration> read(Officer officer, ConfigurationFiles files) {
    List<CountyConfiguration> read = TenantLibrary.read(files, library).counties();
    for (CountyConfiguration county : read) {
      if (!maySetUpAll(officer)) {
        require(officer, county.county().tenant());
      }
    }
    return read.stream()
        .map(
            county ->
                library
                    .county(county.county().tenant())
                    .map(shipped -> withDemoOfficersOf(county, shipped))
                    .orElse(county))
        .toList();
  }

  /** The people of the demonstration are not to be removed by files that leave them out. */
  private static CountyConfiguration withDemoOfficersOf(
      CountyConfiguration county, CountyConfiguration shipped) {
    if (!county.demoOfficers().isEmpty()) {
      return county;
    }
    return new CountyConfiguration(
        county.county(),
        county.departments(),
        county.posts(),
        county.officers(),
        shipped.demoOfficers(),
        county.items(),
        county.overlays(),
        county.bindings(),
        county.calendar(),
        county.codeSchemes());
  }

  /** The files that the county was shipped with; empty if it was not. */
  public Optional<ConfigurationFiles> shipped(Officer officer, TenantId county) {
    require(officer, county);
    return library.county(county).map(SettingUpCounties::files);
  }

  /** The files of the county as it runs. */
  public ConfigurationFiles export(Officer officer, TenantId county) {
    require(officer, county);
    return files(reading.find(county).orElseThrow(() -> new TenantNotFound(county)));
  }

  private static ConfigurationFiles files(CountyConfiguration county) {
    Map<String, String> below = new TreeMap<>();
    CountyFiles.write(county)
        .texts()
        .forEach(
            (path, text) -> below.put("counties/" + county.county().code() + "/" + path, text));
    return ConfigurationFiles.of(below);
  }

  private void require(Officer officer, TenantId county) {
    boolean own = StudioRights.mayAdminister(officer) && officer.tenant().equals(county);
    if (!own && !maySetUpAll(officer)) {
      throw new CountyNotYours(county.value());
    }
  }
}
