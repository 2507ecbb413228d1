package io.sunlit.runtime.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.StoredTables;
import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.runtime.uploads.UploadSettings;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.CompiledFlows;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Delegations;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.Publications;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whose a case of a delegated item is, whether an applicant hands it in or a joint approval opens
 * it.
 */
class DelegatedCasesModuleTest {

  private static final TenantId TENANT = new TenantId("320583");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static final Officer CLERK =
      new Officer(
          "ks-window", "李敏", TENANT, "window", Set.of(), Set.of(Role.WINDOW_CLERK), Map.of());
  private static final String FLOW =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://sunlit.io">
        <process id="Process_Fire" name="消防检查" isExecutable="true"><startEvent id="Start"/></process>
      </definitions>
      """;

  private static AnnotationConfigApplicationContext context;
  private static CaseFiles files;
  private static TakingInCases intake;

  /** What the platform reads from its settings. */
  @Configuration(proxyBeanMethods = false)
  static class Settings {
    @Bean
    UploadSettings uploadSettings() {
      DataSize some = DataSize.ofKilobytes(1);
      return new UploadSettings(some, some, 1, some, Duration.ofHours(1), Duration.ofDays(1));
    }
  }

  static final class NoEngine implements ProcessEngine {
    @Override
    public void deploy(TenantId tenant, CompiledFlow flow) {}

    @Override
    public void start(TenantId tenant, CaseNumber number, String flow, Map<String, ?> variables) {}

    @Override
    public void completeStep(
        TenantId tenant, CaseNumber number, long stepKey, Map<String, ?> variables) {}

    @Override
    public void cancel(TenantId tenant, CaseNumber caseNumber) {}
  }

  @BeforeAll
  static void open() throws ClassNotFoundException {
    context =
        StoredTables.at(
            NOW,
            CaseFiles.class,
            CaseItems.class,
            CaseNumbers.class,
            PublishedProcesses.class,
            Class.forName("io.sunlit.runtime.uploads.Uploads"),
            KeepingUploads.class,
            Settings.class,
            NoEngine.class,
            TakingInCases.class);
    files = context.getBean(CaseFiles.class);
    intake = context.getBean(TakingInCases.class);
    Counties counties = context.getBean(Counties.class);
    counties.save(TENANT, new County(TENANT, "320583", "昆山市"));
    counties.enter(TENANT, TenantStage.LIVE);
    Departments departments = context.getBean(Departments.class);
    departments.save(TENANT, new Department(TENANT, "fire-rescue", "昆山市消防救援大队"));
    departments.save(TENANT, new Department(TENANT, "yushan", "玉山镇人民政府"));
    departments.save(TENANT, new Department(TENANT, "market-regulation", "昆山市市场监督管理局"));
    context
        .getBean(CompiledFlows.class)
        .insertIfNew(TENANT, new CompiledFlow("flow-1", FLOW, "sum"));
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    // delegated from, until,      taken back, whose a new case is
    "NOT-DELEGATED,    ,           ,           false, fire-rescue",
    "DELEGATED,        2026-11-27, 2026-11-27, false, yushan",
    "WITHOUT-END,      2026-01-01, ,           false, yushan",
    "TAKEN-BACK,       2026-11-01, ,           true,  fire-rescue",
    "TOMORROW,         2026-11-28, ,           false, fire-rescue",
    "OVER,             2026-11-01, 2026-11-26, false, fire-rescue"
  })
  void belongsToTheTownWhileItsItemIsDelegated(
      String code, LocalDate from, LocalDate until, boolean takenBack, String whose) {
    // given an item that is published, and perhaps delegated
    ImplementationItem item = item(code);
    context.getBean(CatalogItems.class).save(TENANT, item);
    context.getBean(Publications.class).insert(TENANT, publication(code));
    if (from != null) {
      delegate(code, from, until, takenBack);
    }
    // when somebody applies for it, and when it takes part in the joint approval of a case
    Applicant applicant = new Applicant("张三", null, null);
    CaseFile applied = intake.takeIn(CLERK, code, applicant, JsonNodeFactory.instance.objectNode());
    CaseFile parent = StoredCases.received(files, TENANT, "JS320583SC-XK-0001-" + code, "{}");
    CaseFile joint =
        intake.openSubCase(
            parent,
            item,
            context.getBean(PublishedProcesses.class).latest(TENANT, code).orElseThrow(),
            "1",
            JsonNodeFactory.instance.objectNode(),
            null);
    // then both go to the same hands, which also read what the whole is about
    assertThat(stored(applied).header().department()).isEqualTo(whose);
    assertThat(stored(joint).header().department()).isEqualTo(whose);
    assertThat(files.departments(TENANT, Set.of(joint.number(), new CaseNumber("none"))))
        .isEqualTo(Map.of(joint.number(), whose));
    assertThat(files.takesPart(TENANT, joint.number(), whose)).isTrue();
    assertThat(files.takesPart(TENANT, parent.number(), whose)).isTrue();
  }

  private static CaseFile stored(CaseFile file) {
    return files.find(TENANT, file.number()).orElseThrow();
  }

  private static void delegate(String code, LocalDate from, LocalDate until, boolean takenBack) {
    Delegations delegations = context.getBean(Delegations.class);
    delegations.insert(
        TENANT,
        new Delegation(
            TENANT, code, code, "yushan", from, until, "昆政发〔2026〕1号", "admin", NOW, null, null));
    if (takenBack) {
      delegations.end(TENANT, code, "admin", NOW);
    }
  }

  private static Publication publication(String code) {
    return new Publication(
        "publication-" + code,
        TENANT,
        code,
        1,
        "sum",
        FLOW,
        new TreeMap<>(),
        "flow-1",
        "[]",
        "admin",
        NOW);
  }

  private static ImplementationItem item(String code) {
    return new ImplementationItem(
        TENANT,
        code,
        "BASE-" + code,
        true,
        "公众聚集场所消防安全检查",
        "permit",
        "fire-rescue",
        "昆山市消防救援大队",
        List.of("《中华人民共和国消防法》第十五条"),
        null,
        TimeLimit.parse("5wd"),
        List.of(),
        null,
        "决定书",
        null,
        null,
        Map.of());
  }
}
