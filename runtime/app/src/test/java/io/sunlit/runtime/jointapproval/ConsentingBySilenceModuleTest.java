package io.sunlit.runtime.jointapproval;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.StoredTables;
import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseDecided;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.CaseState;
import io.sunlit.runtime.casefiles.HistoryEntry;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.casefiles.StoredCases;
import io.sunlit.runtime.casefiles.SubCaseMoved;
import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ParticipantState;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Departments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Silence that counts as consent, with tables but without an engine. */
class ConsentingBySilenceModuleTest {

  private static final TenantId TENANT = new TenantId("320583");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static final String RULE = "《并联审批暂行办法》第九条";
  private static final SilenceBasis OVERTIME = new SilenceBasis(RULE, null);
  private static final SilenceBasis ABSENCE = new SilenceBasis(null, RULE);

  private static AnnotationConfigApplicationContext context;
  private static final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private static int cases;

  private CaseFiles files;
  private JointCases jointCases;
  private ConsentingBySilence silence;
  private Engine engine;
  private CaseFile parent;

  /** Remembers which steps went on. */
  static final class Engine implements ProcessEngine {
    final List<Map<String, ?>> completed = new ArrayList<>();

    @Override
    public void deploy(TenantId tenant, CompiledFlow flow) {}

    @Override
    public void start(
        TenantId tenant, CaseNumber caseNumber, String flowId, Map<String, ?> variables) {}

    @Override
    public void completeStep(
        TenantId tenant, CaseNumber caseNumber, long stepKey, Map<String, ?> variables) {
      completed.add(variables);
    }

    @Override
    public void cancel(TenantId tenant, CaseNumber caseNumber) {}
  }

  @BeforeAll
  static void open() {
    context =
        StoredTables.at(
            now::get,
            CaseFiles.class,
            JointCases.class,
            SettlingJointApprovals.class,
            PausingParticipants.class,
            ReadingCases.class,
            ConsentingBySilence.class,
            Engine.class);
    context.getBean(Counties.class).save(TENANT, new County(TENANT, "320583", "昆山市"));
    context
        .getBean(Departments.class)
        .save(TENANT, new Department(TENANT, "fire-rescue", "昆山市消防救援大队"));
    context.getBean(CatalogItems.class).save(TENANT, item("EXPLICIT", true));
    context.getBean(CatalogItems.class).save(TENANT, item("USUAL", false));
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @BeforeEach
  void receive() {
    now.set(NOW);
    files = context.getBean(CaseFiles.class);
    jointCases = context.getBean(JointCases.class);
    silence = context.getBean(ConsentingBySilence.class);
    engine = context.getBean(Engine.class);
    engine.completed.clear();
    cases++;
    parent =
        StoredCases.received(
            files, TENANT, "JS320583ZW-LB-0001-20261101-%04d".formatted(cases), "{}");
  }

  @Test
  void shouldCountSilenceFromTheDayAfterTheLimitAndLetTheFlowGoOn() {
    String id = joint(waiting("USUAL", TODAY.minusDays(1), OVERTIME));

    silence.look();

    JointParticipant participant = participant(id);
    assertThat(participant.state()).isEqualTo(ParticipantState.DEEMED_CONSENT);
    assertThat(participant.opinion()).contains("2026-11-26", RULE, "批准文书仍应补发");
    assertThat(jointCases.find(TENANT, id).orElseThrow().outcome())
        .isEqualTo(JoinOutcome.DEEMED_CONSENT);
    assertThat(engine.completed).hasSize(1);
    assertThat(engine.completed.getFirst().get("Joint_Review")).isEqualTo("passed");
    assertThat(history())
        .filteredOn(entry -> entry.kind() == HistoryKind.OPINION_GIVEN)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("system");
              assertThat(entry.outcome()).isEqualTo("deemed_consent");
              assertThat(entry.reason()).contains(RULE);
            });

    silence.look();
    assertThat(engine.completed).as("once").hasSize(1);
  }

  @Test
  void shouldWaitUntilTheLastDayIsOver() {
    assertNothingHappens(waiting("USUAL", TODAY, OVERTIME));
  }

  @Test
  void shouldNotCountSilenceThatNobodyChoseOrThatIsForAbsenceOnly() {
    assertNothingHappens(waiting("USUAL", TODAY.minusDays(9), SilenceBasis.NONE));
    assertNothingHappens(waiting("USUAL", TODAY.minusDays(9), ABSENCE));
  }

  @Test
  void shouldNeverCountSilenceWhereTheItemAsksForAnExplicitDecision() {
    String id = joint(waiting("EXPLICIT", TODAY.minusDays(9), OVERTIME));

    silence.look();

    assertThat(participant(id).state()).isEqualTo(ParticipantState.WAITING);
    assertThat(participant(id).silence()).isEqualTo(SilenceBasis.NONE);
    assertThat(engine.completed).isEmpty();
  }

  @Test
  void shouldNotCountTheTimeInWhichTheApplicantOwesMaterials() {
    assertNothingHappens(
        waiting("USUAL", TODAY.minusDays(9), OVERTIME).supplementing(TODAY.minusDays(10)));
  }

  @Test
  void shouldShowTheSupervisorThatTheDocumentOfASilentDepartmentIsOverdue() {
    // given a department that lets its last day, a Thursday, pass
    CaseFile subCase = StoredCases.subCase(files, parent, until(TODAY.minusDays(1)));
    String id =
        joint(
            waiting("USUAL", TODAY.minusDays(1), OVERTIME)
                .reopened(subCase.number(), until(TODAY.minusDays(1))));
    // when its silence counts on Friday
    silence.look();
    // then its document is owed on Monday, and the supervisor sees that in the list of cases
    LocalDate monday = TODAY.plusDays(3);
    assertThat(participant(id).due()).isEqualTo(monday);
    assertThat(seenBySupervisor(subCase).promisedDue()).isEqualTo(monday);
    assertThat(
            context
                .getBean(JdbcClient.class)
                .sql("select promised_from, promised_terms from case_file where case_number = ?")
                .param(subCase.number().value())
                .query()
                .singleRow()
                .values())
        .as("what it is counted by when the calendar is corrected")
        .hasToString("[2026-11-27, 1wd]");
    assertThat(seenBySupervisor(subCase).state().isFinal()).isFalse();
    // when the document is issued, then nothing is owed any more
    context.publishEvent(
        new CaseDecided(
            TENANT, subCase.number(), parent.number(), CaseState.APPROVED, null, Actor.SYSTEM));
    assertThat(participant(id).due()).isNull();
    assertThat(participant(id).state()).isEqualTo(ParticipantState.DEEMED_CONSENT);
  }

  @Test
  void shouldStopTheClockOfTheSubCaseWhileTheApplicantOwesMaterials() {
    // given a sub-case with three working days left on a Friday
    LocalDate wednesday = TODAY.plusDays(5);
    CaseFile subCase = StoredCases.subCase(files, parent, until(wednesday));
    String id =
        joint(waiting("USUAL", wednesday, OVERTIME).reopened(subCase.number(), until(wednesday)));
    // when the department asks for a supplement, then nothing is due
    moved(subCase, StepAction.SUPPLEMENT);
    assertThat(participant(id).state()).isEqualTo(ParticipantState.SUPPLEMENTING);
    assertThat(seenBySupervisor(subCase).promisedDue()).isNull();
    // when it is there on the Monday after next, then three working days are left again
    now.set(NOW.plus(Duration.ofDays(10)));
    moved(subCase, StepAction.COMPLETE);
    LocalDate thursday = TODAY.plusDays(13);
    assertThat(participant(id).state()).isEqualTo(ParticipantState.WAITING);
    assertThat(participant(id).due()).isEqualTo(thursday);
    assertThat(seenBySupervisor(subCase).promisedDue()).isEqualTo(thursday);
  }

  private void moved(CaseFile subCase, StepAction action) {
    context.publishEvent(
        new SubCaseMoved(TENANT, subCase.number(), parent.number(), action, Actor.SYSTEM));
  }

  private static CaseFile seenBySupervisor(CaseFile file) {
    Officer supervisor =
        new Officer(
            "ks-supervisor",
            "周正",
            TENANT,
            "supervision",
            Set.of(),
            Set.of(Role.SUPERVISOR),
            Map.of());
    return context
        .getBean(ReadingCases.class)
        .page(supervisor, file.number().value(), 0, 10)
        .rows()
        .getFirst();
  }

  private void assertNothingHappens(JointParticipant participant) {
    String id = joint(participant);
    silence.look();
    assertThat(participant(id)).isEqualTo(participant);
    assertThat(engine.completed).isEmpty();
  }

  private String joint(JointParticipant participant) {
    JointCase joint =
        new JointCase(
            "joint-" + cases + "-" + participant.hashCode(),
            TENANT,
            parent.number(),
            "Joint_Review",
            "并联审批",
            7,
            "market-regulation",
            JoinPolicy.of("all-must-agree"),
            NOW,
            JoinOutcome.PENDING,
            null,
            List.of(participant));
    jointCases.insert(joint);
    return joint.id();
  }

  private JointParticipant participant(String id) {
    return jointCases.find(TENANT, id).orElseThrow().participants().getFirst();
  }

  private List<HistoryEntry> history() {
    return files.history(TENANT, parent.number());
  }

  private static RunningLimit until(LocalDate due) {
    return new RunningLimit(due.minusDays(7), "5wd", due, false);
  }

  private static JointParticipant waiting(
      String item, @Nullable LocalDate due, SilenceBasis basis) {
    return new JointParticipant(
        1,
        "fire-rescue",
        item,
        "公众聚集场所消防安全检查",
        ParticipantKind.MANDATORY,
        ParticipantState.WAITING,
        null,
        due == null ? null : until(due),
        null,
        basis,
        null,
        null);
  }

  private static ImplementationItem item(String code, boolean explicit) {
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
        null,
        List.of(),
        null,
        "决定书",
        null,
        null,
        explicit ? Map.of("explicit-decision", "true") : Map.of());
  }
}
