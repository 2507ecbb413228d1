package io.sunlit.runtime.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.StoredTables;
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
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.ItemVersions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A case keeps the version of its item, with tables but without an engine. */
class CaseItemsModuleTest {

  private static final TenantId TENANT = new TenantId("320583");
  private static final String CODE = "JS320583SC-XK-0001";
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 27);
  private static final Instant NOW = Instant.parse("2025-11-27T02:00:00Z");
  private static final Actor CLERK = new Actor("ks-window", "李敏");

  private AnnotationConfigApplicationContext context;
  private CaseFiles files;
  private CatalogItems catalog;
  private ItemVersions versions;
  private CaseItems items;
  private DecidingCases deciding;
  private int cases;

  @BeforeEach
  void open() {
    context = StoredTables.at(NOW, CaseFiles.class, CaseItems.class, DecidingCases.class);
    context.getBean(Counties.class).save(TENANT, new County(TENANT, "320583", "昆山市"));
    context
        .getBean(Departments.class)
        .save(TENANT, new Department(TENANT, "market-regulation", "昆山市市场监督管理局"));
    files = context.getBean(CaseFiles.class);
    catalog = context.getBean(CatalogItems.class);
    versions = context.getBean(ItemVersions.class);
    items = context.getBean(CaseItems.class);
    deciding = context.getBean(DecidingCases.class);
  }

  @AfterEach
  void close() {
    context.close();
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
            TENANT, CODE, version, State.PUBLISHED, TODAY, null, CountyFiles.item(item), NOW));
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
                NOW),
            CLERK);
    files.insert(file);
    return file;
  }

  private void accept(CaseFile file) {
    deciding.apply(stored(file), StepAction.ACCEPT, CLERK, NOW, null);
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
