package io.sunlit.runtime.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.StepAction;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyCalendars;
import io.sunlit.tenants.store.CountyDocuments;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.ItemVersions;
import io.sunlit.tenants.store.ShippedLibrary;
import io.sunlit.tenants.store.TenantWall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case keeps the version of its item, with tables but without an engine. */
class CaseItemsModuleTest {

  private static final TenantId TENANT = new TenantId("320583");
  private static final String CODE = "JS320583SC-XK-0001";
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 27);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Actor CLERK = new Actor("ks-window", "李敏");

  private CaseFiles files;
  private CatalogItems catalog;
  private ItemVersions versions;
  private CaseItems items;
  private DecidingCases deciding;
  private int cases;

  @BeforeEach
  void open() throws Exception {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    var schema = new liquibase.integration.spring.SpringLiquibase();
    schema.setDataSource(source);
    schema.setChangeLog("classpath:db/changelog.yaml");
    schema.setResourceLoader(new org.springframework.core.io.DefaultResourceLoader());
    schema.afterPropertiesSet();
    JdbcClient jdbc = JdbcClient.create(source);
    var batch = new NamedParameterJdbcTemplate(source);
    TenantLibrary library = ShippedLibrary.onClassPath(getClass().getClassLoader());
    new Counties(jdbc, new TenantWall(new JdbcTemplate(source)))
        .save(TENANT, new County(TENANT, "320583", "昆山市"));
    new Departments(jdbc, batch)
        .save(TENANT, new Department(TENANT, "market-regulation", "昆山市市场监督管理局"));
    files = new CaseFiles(jdbc, new JdbcTemplate(source));
    catalog = new CatalogItems(jdbc, batch);
    versions = new ItemVersions(jdbc, batch);
    items = new CaseItems(catalog, versions, library, CLOCK);
    deciding =
        new DecidingCases(
            files,
            items,
            new CountyCalendars(new CountyDocuments(jdbc), library, CLOCK),
            event -> {},
            CLOCK);
  }

  @Test
  void keepsLimitsAndMaterialsOfTheVersionItWasTakenInUnderWhenANewOneTakesEffectTheSameDay() {
    takesEffect(1, item("10wd", "营业执照复印件", "平面图"));
    CaseFile before = takeIn();
    takesEffect(2, item("3wd", "营业执照复印件"));
    CaseFile after = takeIn();

    accept(before);
    accept(after);

    assertThat(stored(before).header().itemVersion()).isEqualTo(1);
    assertThat(stored(after).header().itemVersion()).isEqualTo(2);
    assertThat(stored(before).promisedDue()).isEqualTo(LocalDate.of(2025, 12, 11));
    assertThat(stored(after).promisedDue()).isEqualTo(LocalDate.of(2025, 12, 2));
    assertThat(materials(before)).containsExactly("营业执照复印件", "平面图");
    assertThat(materials(after)).containsExactly("营业执照复印件");
  }

  @Test
  void keepsItsVersionWhenTheItemIsCancelled() {
    takesEffect(1, item("10wd", "营业执照复印件", "平面图"));
    CaseFile file = takeIn();
    catalog.cancel(TENANT, CODE, TODAY);
    versions.end(TENANT, CODE, TODAY);

    accept(file);

    assertThat(stored(file).promisedDue()).isEqualTo(LocalDate.of(2025, 12, 11));
    assertThat(materials(file)).hasSize(2);
  }

  @Test
  void takesWhatIsInTheCatalogIfItIsOfTheTimeBeforeVersionsWereNoted() {
    catalog.save(TENANT, item("3wd", "营业执照复印件"));
    CaseFile file = StoredCases.received(files, TENANT, CODE + "-20251101-0001", "{}");

    assertThat(stored(file).header().itemVersion()).isNull();
    assertThat(materials(file)).containsExactly("营业执照复印件");
  }

  private void takesEffect(int version, ImplementationItem item) {
    catalog.save(TENANT, item);
    versions.add(
        TENANT,
        new ItemVersion(
            TENANT,
            CODE,
            version,
            State.PUBLISHED,
            TODAY,
            null,
            CountyFiles.item(item),
            CLOCK.instant()));
  }

  private CaseFile takeIn() {
    CaseFile file =
        CaseFile.takenIn(
            new CaseFile.Header(
                TENANT,
                new CaseNumber(CODE + "-20251127-%04d".formatted(++cases)),
                CODE,
                "食品经营许可",
                items.versionNow(TENANT, CODE),
                "market-regulation",
                "publication-1",
                null,
                new Applicant("张三", null, null),
                "{}",
                "7KQ4MNPB",
                CLOCK.instant()),
            CLERK);
    files.insert(file);
    return file;
  }

  private void accept(CaseFile file) {
    deciding.apply(stored(file), StepAction.ACCEPT, CLERK, CLOCK.instant(), null);
  }

  private CaseFile stored(CaseFile file) {
    return files.find(TENANT, file.number()).orElseThrow();
  }

  private List<String> materials(CaseFile file) {
    return items.of(stored(file)).orElseThrow().materials().stream().map(Material::name).toList();
  }

  private static ImplementationItem item(String promised, String... materials) {
    return new ImplementationItem(
        TENANT,
        CODE,
        "000131003000",
        false,
        "食品经营许可",
        "permit",
        "market-regulation",
        "昆山市市场监督管理局",
        List.of("《中华人民共和国食品安全法》第三十五条"),
        TimeLimit.parse("20wd"),
        TimeLimit.parse(promised),
        List.of(materials).stream().map(name -> new Material(name, true, "copy", 1)).toList(),
        null,
        "食品经营许可证",
        null,
        null);
  }
}
