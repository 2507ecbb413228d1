package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A county lets people of the province look at it for some days, and nobody else. */
abstract class GrantingCountiesContract extends StoreContract {

  private static final LocalDate TODAY = SampleRows.TODAY;
  private static final TenantId JS = new TenantId("320000");
  private static final String PERSON = "js-supervisor";

  @Autowired GrantingCounties granting;

  @BeforeEach
  void fillTwoCountiesAndAProvince() {
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
    counties.saveProvince(JS, "江苏省");
    departments.save(JS, new Department(JS, "services", "江苏省政务服务管理办公室"));
    officers.save(JS, person(PERSON, "顾远", Role.SUPERVISOR));
    officers.save(JS, person("js-clerk", "郭平", Role.HANDLER));
  }

  private static Officer person(String username, String name, Role role) {
    return new Officer(username, name, JS, "services", Set.of(), Set.of(role));
  }

  private CountyGrant grant(TenantId county, String username, int from, int until) {
    return granting.grant(
        county, username, TODAY.plusDays(from), TODAY.plusDays(until), "专项检查", "zjg-admin");
  }

  private static void assertRefused(String code, ThrowingCallable change) {
    assertThatThrownBy(change).hasFieldOrPropertyWithValue("code", code);
  }

  @Test
  void shouldLetAPersonOfTheProvinceLookInTheseDaysOnly() {
    CountyGrant given = grant(ZJG, PERSON, 1, 3);

    assertThat(given.name()).isEqualTo("顾远");
    assertThat(given.home()).isEqualTo("江苏省政务服务管理办公室");
    assertThat(grants.find(ZJG, given.id())).contains(given);
    for (int day = 0; day <= 4; day++) {
      boolean may = day >= 1 && day <= 3;
      LocalDate on = TODAY.plusDays(day);
      assertThat(given.isInForce(on)).as("day %d", day).isEqualTo(may);
      assertThat(grants.inForce(ZJG, PERSON, on).isPresent()).as("day %d", day).isEqualTo(may);
      assertThat(grants.of(PERSON, on, 0, 10).total()).as("day %d", day).isEqualTo(may ? 1 : 0);
    }
    assertThat(grants.inForce(KS, PERSON, TODAY.plusDays(1))).isEmpty();
    assertThat(grants.inForce(ZJG, "js-clerk", TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void shouldShowThePersonAllCountiesThatLetIt() {
    grant(KS, PERSON, 0, 0);
    grant(ZJG, PERSON, 0, 9);
    counties.enter(KS, TenantStage.TRIAL);

    Page<CountyGrants.Granted> all = grants.of(PERSON, TODAY, 0, 1);

    assertThat(all.total()).isEqualTo(2);
    assertThat(all.rows().getFirst().county().name()).isEqualTo("张家港市");
    assertThat(all.rows().getFirst().until()).isEqualTo(TODAY.plusDays(9));
    assertThat(grants.of(PERSON, TODAY, 1, 1).rows().getFirst().stage())
        .isEqualTo(TenantStage.TRIAL);
  }

  @Test
  void shouldEndAGrantAtOnceAndKeepIt() {
    CountyGrant given = grant(ZJG, PERSON, 0, 9);
    assertRefused("grant-unknown", () -> granting.end(KS, given.id(), "ks-admin"));
    assertThat(grants.inForce(ZJG, PERSON, TODAY)).as("not of that county").isPresent();

    CountyGrant ended = granting.end(ZJG, given.id(), "zjg-admin");
    CountyGrant again = granting.end(ZJG, given.id(), "somebody-else");

    assertThat(ended.endedBy()).isEqualTo("zjg-admin");
    assertThat(again).as("ending twice is once").isEqualTo(ended);
    assertThat(grants.inForce(ZJG, PERSON, TODAY)).isEmpty();
    assertThat(grants.of(PERSON, TODAY, 0, 10).total()).isZero();
    assertThat(grants.page(ZJG, 0, 10).rows()).containsExactly(ended);
    grant(ZJG, PERSON, 0, 9);
    assertThat(grants.page(ZJG, 0, 10).total()).isEqualTo(2);
  }

  @Test
  void shouldRefuseWithWordsWhatCannotBe() {
    assertRefused("grant-person-unknown", () -> grant(ZJG, "nobody", 0, 1));
    assertRefused("grant-person-unknown", () -> grant(ZJG, "ks-review", 0, 1));
    assertRefused("grant-own-person", () -> grant(ZJG, "zjg-review", 0, 1));
    assertRefused("grant-not-supervising", () -> grant(ZJG, "js-clerk", 0, 1));
    assertRefused("days-reversed", () -> grant(ZJG, PERSON, 1, 0));
    assertRefused("days-past", () -> grant(ZJG, PERSON, -2, -1));
    assertRefused("grant-too-long", () -> grant(ZJG, PERSON, 0, 367));
    for (String reason : new String[] {"", "  ", "字".repeat(201)}) {
      assertRefused(
          "grant-reason", () -> granting.grant(ZJG, PERSON, TODAY, TODAY, reason, "zjg-admin"));
    }
    assertRefused("tenant-not-found", () -> grant(new TenantId("320584"), PERSON, 0, 1));
    assertRefused("tenant-not-found", () -> grant(JS, PERSON, 0, 1));
    grant(ZJG, PERSON, 0, 5);
    assertRefused("grant-overlaps", () -> grant(ZJG, PERSON, 5, 9));
    counties.enter(KS, TenantStage.ARCHIVED);
    assertRefused("grant-county-archived", () -> grant(KS, PERSON, 0, 1));
    assertThat(grants.page(ZJG, 0, 10).total()).isEqualTo(1);
    assertThat(grants.page(KS, 0, 10).total()).isZero();
  }

  @Test
  void shouldLendNoRightsButReading() {
    Officer all =
        new Officer("a", "甲", JS, "services", Set.of(), Set.of(Role.values())).readingIn(ZJG);

    assertThat(all.roles()).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.AUDITOR);
    assertThat(all.posts()).isEmpty();
    assertThat(all.tenant()).isEqualTo(ZJG);
    assertThat(all.department()).isEqualTo("320000");
  }
}
