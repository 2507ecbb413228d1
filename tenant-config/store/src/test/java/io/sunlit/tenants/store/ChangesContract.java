package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.Kind;
import io.sunlit.tenants.ItemChange.State;
import io.sunlit.tenants.ItemChange.Track;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import io.sunlit.tenants.configuration.ItemDifferences;
import io.sunlit.tenants.store.DeclaringChanges.Declaration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of the catalog are declared, answered, and take effect on their day. */
abstract class ChangesContract extends StoreContract {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Officer DESIGNER = officer(ZJG, "张", "zjg-designer");
  private static final Officer LEGAL = officer(ZJG, "张", "zjg-legal");

  @Autowired DeclaringChanges declaring;
  @Autowired PuttingChangesInForce puttingInForce;
  @Autowired ItemChanges changes;
  @Autowired OpeningIntake intake;

  @BeforeEach
  void fillACounty() {
    fill(ZJG, "张家港市", "zjg");
    counties.enter(ZJG, TenantStage.LIVE);
    items.save(ZJG, item(ZJG, "张家港市", "A-2"));
  }

  private ItemChange declare(Kind kind, List<String> codes, ImplementationItem... results) {
    return declaring.declare(
        DESIGNER, new Declaration(kind, codes, List.of(results), "法律修改", TODAY, TODAY));
  }

  private static void assertRefused(String code, ThrowingCallable change) {
    assertThatThrownBy(change).hasFieldOrPropertyWithValue("code", code);
  }

  private ImplementationItem promising(String code, int days) {
    ImplementationItem was = items.find(ZJG, code).orElseThrow();
    return with(was, TimeLimit.workingDays(days), was.details());
  }

  private static ImplementationItem with(
      ImplementationItem was, TimeLimit promised, Map<String, Object> details) {
    return new ImplementationItem(
        was.tenant(),
        was.code(),
        was.baseCode(),
        was.synthetic(),
        was.name(),
        was.powerType(),
        was.department(),
        was.implementingBody(),
        was.legalBasis(),
        was.statutoryLimit(),
        promised,
        was.materials(),
        was.fee(),
        was.result(),
        was.template(),
        was.source(),
        details);
  }

  private ItemChange now(ItemChange change) {
    return changes.find(ZJG, change.id()).orElseThrow();
  }

  @Test
  void shouldTakeEffectWhenTheLegalOfficeHasConfirmedIt() {
    ItemChange change = declare(Kind.CHANGE, List.of("A-1"), promising("A-1", 3));
    assertThat(change.track()).isEqualTo(Track.CONFIRMATION);
    assertThat(items.find(ZJG, "A-1").orElseThrow().promisedLimit())
        .isEqualTo(TimeLimit.workingDays(5));
    assertThat(
            ItemDifferences.of(
                change.before().firstEntry().getValue(), change.after().firstEntry().getValue()))
        .containsExactly(new FieldChange("promised-limit", "5wd", "3wd"));
    declaring.confirm(LEGAL, change.id(), "同意");
    ItemChange confirmed = now(change);
    assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
    assertThat(confirmed.inForceSince()).isEqualTo(TODAY);
    assertThat(confirmed.answeredBy()).isEqualTo("zjg-legal");
    assertThat(items.find(ZJG, "A-1").orElseThrow().promisedLimit())
        .isEqualTo(TimeLimit.workingDays(3));
    ItemVersion version = itemVersions.latest(ZJG, "A-1").orElseThrow();
    assertThat(version.state()).isEqualTo(ItemVersion.State.PUBLISHED);
    assertRefused("change-answered", () -> declaring.sendBack(LEGAL, change.id(), "不"));
    assertThat(puttingInForce.run(ZJG)).as("again changes nothing").isZero();
  }

  @Test
  void shouldOnlyFileWhatIsSettledInTheDepartment() {
    ImplementationItem was = items.find(ZJG, "A-1").orElseThrow();
    Map<String, Object> details = new LinkedHashMap<>(was.details());
    details.put("steps", List.of(Map.of("name", "审核", "limit", "7wh")));
    ItemChange change =
        declare(Kind.CHANGE, List.of("A-1"), with(was, TimeLimit.workingDays(5), details));
    assertThat(change.track()).isEqualTo(Track.FILING);
    assertThat(change.inForceSince()).as("without waiting for anybody").isEqualTo(TODAY);
    assertThat(items.find(ZJG, "A-1").orElseThrow().details().get("steps"))
        .isEqualTo(details.get("steps"));
    declaring.confirm(LEGAL, change.id(), "");
    assertThat(now(change).state()).isEqualTo(State.FILED);
  }

  @Test
  void shouldWatchTwentyDaysForTheDeclarationAndTenForTheAnswer() {
    ItemChange change =
        declaring.declare(
            DESIGNER,
            new Declaration(
                Kind.SUSPEND, List.of("A-1"), List.of(), "机构调整", LocalDate.of(2026, 2, 6), TODAY));
    assertThat(change.declareBy()).isEqualTo(LocalDate.of(2026, 2, 26));
    assertThat(change.isDeclaredLate()).isTrue();
    assertThat(change.answerBy()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(change.isAnswerLate(LocalDate.of(2026, 3, 12))).isFalse();
    assertThat(change.isAnswerLate(LocalDate.of(2026, 3, 13))).isTrue();
  }

  @Test
  void shouldWaitForItsDay() {
    ItemChange change =
        declaring.declare(
            DESIGNER,
            new Declaration(
                Kind.CANCEL, List.of("A-1"), List.of(), "法律废止", TODAY, TODAY.plusDays(1)));
    declaring.confirm(LEGAL, change.id(), "");
    assertThat(now(change).inForceSince()).isNull();
    assertThat(now(change).isDue(TODAY.plusDays(1))).isTrue();
    assertThat(items.isCancelled(ZJG, "A-1")).isFalse();
    assertRefused("change-pending", () -> declare(Kind.SUSPEND, List.of("A-1")));
  }

  @Test
  void shouldSplitAndMergeWithNewCodesOnly() {
    ImplementationItem one = item(ZJG, "张家港市", "A-11");
    ItemChange split = declare(Kind.SPLIT, List.of("A-1"), one, item(ZJG, "张家港市", "A-12"));
    declaring.confirm(LEGAL, split.id(), "");
    assertThat(items.isCancelled(ZJG, "A-1")).isTrue();
    assertThat(items.find(ZJG, "A-12")).isPresent();
    ItemChange merge = declare(Kind.MERGE, List.of("A-11", "A-12"), item(ZJG, "张家港市", "A-3"));
    declaring.confirm(LEGAL, merge.id(), "");
    assertThat(items.cancelledCodes(ZJG)).containsExactly("A-1", "A-11", "A-12");
    assertRefused("code-already-used", () -> declare(Kind.CREATE, List.of(), one));
    assertRefused(
        "catalog-item-not-found",
        () -> declare(Kind.CHANGE, List.of("A-1"), item(ZJG, "a", "A-1")));
    assertThat(itemVersions.latest(ZJG, "A-3")).isPresent();
  }

  @Test
  void shouldStopAndResumeIntake() {
    ImplementationItem item = items.find(ZJG, "A-1").orElseThrow();
    intake.require(ZJG, item);
    declaring.confirm(LEGAL, declare(Kind.SUSPEND, List.of("A-1")).id(), "");
    assertRefused("item-suspended", () -> intake.require(ZJG, item));
    assertRefused("item-is-suspended", () -> declare(Kind.SUSPEND, List.of("A-1")));
    declaring.confirm(LEGAL, declare(Kind.RESUME, List.of("A-1")).id(), "");
    intake.require(ZJG, item);
    assertRefused("item-is-not-suspended", () -> declare(Kind.RESUME, List.of("A-1")));
    declaring.confirm(LEGAL, declare(Kind.CANCEL, List.of("A-1")).id(), "");
    assertRefused("item-cancelled", () -> intake.require(ZJG, item));
    for (TenantStage closed :
        List.of(TenantStage.INITIALISING, TenantStage.SUSPENDED, TenantStage.ARCHIVED)) {
      counties.enter(ZJG, closed);
      assertRefused("county-" + closed.code(), () -> intake.require(ZJG, item));
    }
  }

  @Test
  void shouldComeBackWithAReasonAndCanBeWithdrawn() {
    ItemChange change = declare(Kind.CHANGE, List.of("A-1"), promising("A-1", 3));
    assertRefused(
        "change-returned-without-reason", () -> declaring.sendBack(LEGAL, change.id(), " "));
    declaring.sendBack(LEGAL, change.id(), "依据条款有误");
    assertThat(now(change).opinion()).isEqualTo("依据条款有误");
    ItemChange again = declare(Kind.CHANGE, List.of("A-1"), promising("A-1", 4));
    declaring.withdraw(DESIGNER, again.id());
    assertThat(now(again).state()).isEqualTo(State.WITHDRAWN);
    assertThat(changes.page(ZJG, State.RETURNED, null, 0, 10).total()).isEqualTo(1);
    assertThat(changes.page(ZJG, null, "market-regulation", 0, 10).total()).isEqualTo(2);
    assertThat(items.find(ZJG, "A-1").orElseThrow().promisedLimit())
        .isEqualTo(TimeLimit.workingDays(5));
  }

  @Test
  void shouldRefuseDeclarationsThatCannotBe() {
    ImplementationItem same = items.find(ZJG, "A-1").orElseThrow();
    assertRefused("change-of-nothing", () -> declare(Kind.CHANGE, List.of("A-1"), same));
    assertRefused("change-shape", () -> declare(Kind.SPLIT, List.of("A-1"), same));
    assertRefused("change-shape", () -> declare(Kind.MERGE, List.of("A-1"), same));
    assertRefused("change-of-code", () -> declare(Kind.CHANGE, List.of("A-2"), same));
    assertRefused("code-already-used", () -> declare(Kind.CREATE, List.of(), same));
    assertRefused("catalog-item-not-found", () -> declare(Kind.CANCEL, List.of("B-9")));
    assertRefused(
        "change-in-the-past",
        () ->
            declaring.declare(
                DESIGNER,
                new Declaration(
                    Kind.CANCEL, List.of("A-1"), List.of(), "废止", TODAY, TODAY.minusDays(1))));
    assertRefused(
        "change-cause-to-come",
        () ->
            declaring.declare(
                DESIGNER,
                new Declaration(
                    Kind.CANCEL,
                    List.of("A-1"),
                    List.of(),
                    "废止",
                    TODAY.plusDays(1),
                    TODAY.plusDays(2))));
  }
}
