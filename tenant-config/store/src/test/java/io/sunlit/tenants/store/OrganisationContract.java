package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Officer.Absent;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.StandIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The organisation of a county changes without leaving a case, an item or a person nowhere. */
abstract class OrganisationContract extends StoreContract {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final PostRef REVIEW = new PostRef("market-regulation", "review");
  private static final PostRef DECISION = new PostRef("market-regulation", "decision");

  @Autowired ChangingOrganisation changing;
  @Autowired ArrangingStandIns arranging;
  @Autowired DelegatingItems delegating;

  @BeforeEach
  void fillACounty() {
    fill(ZJG, "张家港市", "zjg");
    officers.save(
        ZJG,
        new Officer(
            "zjg-decide",
            "吴刚",
            ZJG,
            "market-regulation",
            Set.of(REVIEW, DECISION),
            Set.of(Role.APPROVER)));
    changing.add(ZJG, new Department(ZJG, "yangshe", "杨舍镇", DepartmentKind.TOWN, null, null));
  }

  @AfterEach
  void closeAllCases() {
    StoreTestApplication.OPEN_CASES.clear();
  }

  private static void assertRefused(String code, ThrowingCallable change) {
    assertThatThrownBy(change).hasFieldOrPropertyWithValue("code", code);
  }

  @Test
  void shouldKeepTownsVillagesAndVerticalDepartments() {
    Department village =
        new Department(ZJG, "nongyi", "农义村", DepartmentKind.VILLAGE, "yangshe", null);
    Department tax = new Department(ZJG, "tax", "张家港市税务局", DepartmentKind.VERTICAL, null, "苏州市税务局");
    changing.add(ZJG, village);
    changing.add(ZJG, tax);
    assertThat(departments.all(ZJG)).contains(village, tax);
    assertRefused("organisation-code-taken", () -> changing.add(ZJG, tax));
    assertRefused("department-has-units", () -> changing.retire(ZJG, "yangshe"));
    changing.retire(ZJG, "nongyi");
    changing.retire(ZJG, "yangshe");
    assertThat(departments.all(ZJG)).extracting(Department::code).doesNotContain("yangshe");
    assertRefused("organisation-code-taken", () -> changing.add(ZJG, village));
  }

  @Test
  void shouldRefuseACircleAndChangeNothing() {
    changing.add(ZJG, unitBelow("a", null));
    changing.add(ZJG, unitBelow("b", "a"));
    assertRefused("organisation-not-sound", () -> changing.change(ZJG, unitBelow("a", "b")));
    assertThat(departments.find(ZJG, "a")).contains(unitBelow("a", null));
  }

  private static Department unitBelow(String code, @org.jspecify.annotations.Nullable String up) {
    return new Department(ZJG, code, code, DepartmentKind.DEPARTMENT, up, null);
  }

  @Test
  void shouldNotRetireWhatIsInUse() {
    StoreTestApplication.OPEN_CASES.put("market-regulation", 3L);
    assertRefused("department-in-use", () -> changing.retire(ZJG, "market-regulation"));
    StoreTestApplication.OPEN_CASES.clear();
    assertRefused("department-has-items", () -> changing.retire(ZJG, "market-regulation"));
    items.cancel(ZJG, "A-1", TODAY);
    assertRefused("department-has-people", () -> changing.retire(ZJG, "market-regulation"));
    StoreTestApplication.OPEN_CASES.put("zjg-review", 1L);
    assertRefused("officer-at-work", () -> changing.retireOfficer(ZJG, "zjg-review"));
    StoreTestApplication.OPEN_CASES.put(REVIEW.toString(), 1L);
    assertRefused("post-in-use", () -> changing.retire(ZJG, REVIEW));
    StoreTestApplication.OPEN_CASES.clear();
    changing.retireOfficer(ZJG, "zjg-review");
    changing.retireOfficer(ZJG, "zjg-decide");
    changing.retire(ZJG, "market-regulation");
    assertThat(posts.all(ZJG)).isEmpty();
    assertThat(departments.find(ZJG, "market-regulation")).as("cases keep its name").isPresent();
  }

  @Test
  void shouldGiveThePostsOfTheAbsentToTheDeputyForTheseDays() {
    Officer deputy = new Officer("zjg-li", "李明", ZJG, "yangshe", Set.of(), Set.of(Role.HANDLER));
    changing.add(ZJG, deputy);
    LocalDate until = TODAY.plusDays(4);
    StandIn all =
        arranging.arrange(ZJG, "zjg-decide", "zjg-li", null, TODAY, until, "年休假", "zjg-admin");
    Absent wu = new Absent("zjg-decide", "吴刚");
    assertThat(standIns.postsOf(ZJG, "zjg-li", TODAY.minusDays(1))).isEmpty();
    assertThat(standIns.postsOf(ZJG, "zjg-li", TODAY)).isEqualTo(Map.of(REVIEW, wu, DECISION, wu));
    assertThat(standIns.postsOf(ZJG, "zjg-li", until)).hasSize(2);
    assertThat(standIns.postsOf(ZJG, "zjg-li", until.plusDays(1))).isEmpty();
    Officer standing = deputy.standingIn(standIns.postsOf(ZJG, "zjg-li", TODAY));
    assertThat(standing.holds(DECISION)).isTrue();
    assertThat(standing.standsInFor(DECISION, "zjg-decide")).isTrue();
    assertThat(standing.standsInFor(DECISION, "zjg-review")).isFalse();
    // when it ends early, it stays on record
    arranging.end(ZJG, all.id(), "zjg-admin");
    assertThat(standIns.postsOf(ZJG, "zjg-li", TODAY)).isEmpty();
    assertThat(standIns.find(ZJG, all.id()).orElseThrow().endedBy()).isEqualTo("zjg-admin");
  }

  @Test
  void shouldStandInForOnePostOnly() {
    arranging.arrange(ZJG, "zjg-decide", "zjg-review", DECISION, TODAY, TODAY, "外出学习", "zjg-admin");
    assertThat(standIns.postsOf(ZJG, "zjg-review", TODAY)).containsOnlyKeys(DECISION);
  }

  @Test
  void shouldRefuseStandInsThatCannotBe() {
    assertRefused("stand-in-same-person", () -> arrange("zjg-review", "zjg-review", 0, 1));
    assertRefused("days-reversed", () -> arrange("zjg-decide", "zjg-review", 1, 0));
    assertRefused("days-past", () -> arrange("zjg-decide", "zjg-review", -2, -1));
    assertRefused("stand-in-too-long", () -> arrange("zjg-decide", "zjg-review", 0, 400));
    assertRefused("organisation-unknown", () -> arrange("zjg-decide", "nobody", 0, 1));
    arrange("zjg-decide", "zjg-review", 0, 5);
    assertRefused("stand-in-overlaps", () -> arrange("zjg-decide", "zjg-review", 5, 9));
    assertRefused("absent-is-deputy", () -> arrange("zjg-review", "zjg-admin-2", 3, 4));
  }

  private void arrange(String absent, String deputy, int from, int until) {
    if (deputy.equals("zjg-admin-2")) {
      officers.save(ZJG, officer(ZJG, "张家港市", deputy));
    }
    arranging.arrange(
        ZJG, absent, deputy, null, TODAY.plusDays(from), TODAY.plusDays(until), "休假", "zjg-admin");
  }

  @Test
  void shouldDelegateAnItemToATownAndTakeItBack() {
    Delegation with =
        delegating.delegate(
            ZJG, "A-1", "yangshe", TODAY, TODAY.plusDays(30), "张政发〔2026〕3 号", "zjg-admin");
    assertThat(delegations.inForce(ZJG, "A-1", TODAY)).contains(with);
    assertThat(delegations.inForce(ZJG, "A-1", TODAY.plusDays(31))).isEmpty();
    assertRefused("department-has-delegations", () -> changing.retire(ZJG, "yangshe"));
    assertRefused(
        "delegation-overlaps",
        () ->
            delegating.delegate(
                ZJG, "A-1", "yangshe", TODAY.plusDays(30), null, "文件", "zjg-admin"));
    delegating.takeBack(ZJG, with.id(), "zjg-admin");
    assertThat(delegations.inForce(ZJG, "A-1", TODAY)).isEmpty();
    assertThat(delegations.page(ZJG, 0, 10).rows())
        .extracting(Delegation::endedBy)
        .containsExactly("zjg-admin");
  }

  @Test
  void shouldDelegateToTownsOnly() {
    assertRefused(
        "delegation-no-town",
        () -> delegating.delegate(ZJG, "A-1", "market-regulation", TODAY, null, "文件", "a"));
    assertRefused(
        "catalog-item-not-found",
        () -> delegating.delegate(ZJG, "B-9", "yangshe", TODAY, null, "文件", "a"));
  }

  @Test
  void shouldFindPeopleByDepartmentAndName() {
    assertThat(officers.page(ZJG, "market-regulation", "吴", 0, 10).rows())
        .extracting(Officer::username)
        .containsExactly("zjg-decide");
    assertThat(officers.page(ZJG, null, "ZJG-", 0, 10).total()).isEqualTo(2);
    assertThat(officers.page(ZJG, "yangshe", null, 0, 10).total()).isZero();
  }

  @Test
  void shouldSayWhoHoldsThePostsOfADepartmentWhereverTheyBelong() {
    PostRef window = new PostRef("yangshe", "window");
    changing.add(ZJG, new Post(ZJG, "yangshe", "window", "便民窗口岗"));
    Officer reviewer = officers.find(ZJG, "zjg-review").orElseThrow();
    officers.save(
        ZJG,
        new Officer(
            reviewer.username(),
            reviewer.name(),
            ZJG,
            reviewer.department(),
            Set.of(window),
            reviewer.roles()));
    assertThat(officers.holders(ZJG, "yangshe"))
        .isEqualTo(Map.of(window, List.of(reviewer.name())));
    assertThat(officers.names(ZJG, List.of("zjg-review", "nobody")))
        .isEqualTo(Map.of("zjg-review", reviewer.name()));
    assertThat(officers.names(ZJG, List.of())).isEmpty();
  }

  @Test
  void shouldPageTheItemsOfADepartmentAndNameThem() {
    assertThat(items.pageOf(ZJG, "market-regulation", null, 0, 10).rows())
        .extracting(ImplementationItem::code)
        .contains("A-1");
    assertThat(items.pageOf(ZJG, "yangshe", null, 0, 10).total()).isZero();
    assertThat(items.names(ZJG, List.of("A-1", "none"))).containsOnlyKeys("A-1");
    assertThat(items.names(ZJG, List.of())).isEmpty();
  }

  @Test
  void shouldRefuseAPostThatIsThereAndAUserNameThatIsTaken() {
    assertRefused(
        "organisation-code-taken",
        () -> changing.add(ZJG, new Post(ZJG, "market-regulation", "review", "审核岗")));
    assertRefused("username-taken", () -> changing.add(ZJG, officer(ZJG, "张", "zjg-review")));
    changing.add(ZJG, new Post(ZJG, "yangshe", "window", "便民窗口岗"));
    changing.change(ZJG, new Post(ZJG, "yangshe", "window", "综合窗口岗"));
    assertThat(posts.find(ZJG, new PostRef("yangshe", "window")).orElseThrow().name())
        .isEqualTo("综合窗口岗");
  }
}
