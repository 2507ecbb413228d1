package io.sunlit.tenants;

import static io.sunlit.tenants.DepartmentKind.DEPARTMENT;
import static io.sunlit.tenants.DepartmentKind.TOWN;
import static io.sunlit.tenants.DepartmentKind.VERTICAL;
import static io.sunlit.tenants.DepartmentKind.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTest {

  private static Department unit(
      String code, DepartmentKind kind, @Nullable String parent, @Nullable String superior) {
    return new Department(new TenantId("320582"), code, code, kind, parent, superior);
  }

  private static List<String> problems(Department... units) {
    return new Organisation(List.of(units)).problems().stream().map(p -> p.en()).toList();
  }

  @Test
  void aCountyWithDepartmentsTownsAndVillagesIsSound() {
    Department tax = unit("tax", VERTICAL, null, "苏州市税务局");
    Department yangshe = unit("yangshe", TOWN, null, null);
    Department village = unit("nongyi", VILLAGE, "yangshe", null);
    Department health = unit("health", DEPARTMENT, null, null);
    Department inspection = unit("health-inspection", DEPARTMENT, "health", null);
    Department[] all = {tax, yangshe, village, health, inspection};
    assertThat(problems(all)).isEmpty();
    Organisation organisation = new Organisation(List.of(all));
    assertThat(organisation.below(null)).containsExactly(tax, yangshe, health);
    assertThat(organisation.below("yangshe")).containsExactly(village);
  }

  @Test
  void everyUnitOfACircleIsNamedAndWhatHangsOnItIsNot() {
    Department a = unit("a", DEPARTMENT, "c", null);
    Department b = unit("b", DEPARTMENT, "a", null);
    Department c = unit("c", DEPARTMENT, "b", null);
    Department below = unit("below", DEPARTMENT, "a", null);
    assertThat(new Organisation(List.of(a, b, c, below)).problems())
        .extracting(Organisation.Problem::unit)
        .containsExactly(a, b, c);
    assertThat(problems(a, b, c, below).getFirst()).contains("a → c → b → a");
  }

  @Test
  void aUnitAboveItselfIsACircle() {
    assertThat(problems(unit("a", DEPARTMENT, "a", null)))
        .singleElement()
        .asString()
        .contains("a → a");
  }

  @Test
  void unitsStandWhereTheirKindCanStand() {
    Department health = unit("health", DEPARTMENT, null, null);
    assertThat(problems(unit("a", DEPARTMENT, "nowhere", null))).hasSize(1);
    assertThat(problems(health, unit("v", VILLAGE, "health", null))).hasSize(1);
    assertThat(problems(unit("v", VILLAGE, null, null))).hasSize(1);
    assertThat(problems(health, unit("t", TOWN, "health", null))).hasSize(1);
    assertThat(problems(unit("tax", VERTICAL, null, null))).hasSize(1);
    assertThat(problems(unit("d", DEPARTMENT, null, "苏州市税务局"))).hasSize(1);
  }
}
