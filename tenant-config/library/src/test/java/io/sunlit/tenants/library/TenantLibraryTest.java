package io.sunlit.tenants.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowCheck;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.BoundProcess;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.configuration.Binding;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.ProvinceConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantLibraryTest {

  private static final List<String> RESTAURANT =
      List.of("JOINT-RESTAURANT", "000131024000", "FIRE-PUBLIC-PLACE", "SIGN-OUTDOOR");

  private final ProcessTemplates templates =
      ProcessTemplates.onClassPath(TenantLibraryTest.class.getClassLoader());
  private final TenantLibrary library =
      TenantLibrary.read(ConfigurationFiles.read(Path.of("src/main/resources/tenants")));

  @Test
  void shouldHoldTheTwoDemoCounties() {
    assertThat(library.counties())
        .extracting(county -> county.county().name())
        .containsExactly("张家港市", "昆山市");
  }

  @Test
  void shouldGiveEachCountyARealCatalogWithTheRestaurantMatter() {
    for (CountyConfiguration county : library.counties()) {
      assertThat(county.items()).hasSizeGreaterThanOrEqualTo(8);
      assertThat(county.items())
          .extracting(ImplementationItem::baseCode)
          .doesNotHaveDuplicates()
          .containsAll(RESTAURANT);
      assertThat(county.items()).allMatch(ImplementationItem::synthetic);
      assertThat(county.items())
          .allMatch(item -> item.code().startsWith("JS" + county.county().code()));
      assertThat(county.bindings()).hasSameSizeAs(county.items());
      assertThat(county.bindings()).anyMatch(binding -> !binding.publish());
    }
  }

  @Test
  void shouldHavePeopleForEveryRoleOfACounty() {
    for (CountyConfiguration county : library.counties()) {
      assertThat(county.officers()).as("real people are not in the library").isEmpty();
      for (Role role : Role.values()) {
        if (role != Role.PLATFORM_ADMINISTRATOR) {
          assertThat(county.demoOfficers()).as(role.name()).anyMatch(o -> o.has(role));
        }
      }
    }
    assertThat(library.platformDemoOfficers())
        .singleElement()
        .matches(officer -> officer.has(Role.PLATFORM_ADMINISTRATOR));
  }

  @Test
  void shouldHaveSomebodyOfTheProvinceWhoOnlyReads() {
    ProvinceConfiguration jiangsu = library.provinces().getFirst();

    assertThat(jiangsu.tenant().value()).isEqualTo("320000");
    assertThat(jiangsu.departments()).extracting(d -> d.name()).contains("江苏省政务服务管理办公室");
    assertThat(jiangsu.officers()).as("real people are not in the library").isEmpty();
    assertThat(jiangsu.demoOfficers())
        .singleElement()
        .matches(officer -> officer.roles().stream().allMatch(Role::reads))
        .matches(officer -> officer.tenant().equals(jiangsu.tenant()));
  }

  @Test
  void shouldBindEveryItemToAProcessThatRunsInItsCounty() {
    for (CountyConfiguration county : library.counties()) {
      for (Binding binding : county.bindings()) {
        ImplementationItem item = item(county, binding.itemCode());
        ProcessTemplate template = templates.find(binding.template()).orElseThrow();
        BoundProcess process = BoundProcess.of(template, county.overlay(binding.template()));

        List<TemplateProblem> problems =
            FlowCheck.check(process.flow(), new FilesCheckContext(county, item, process));

        assertThat(problems)
            .as("%s in %s", item.name(), county.county().name())
            .noneMatch(problem -> problem.severity() == TemplateProblem.Severity.ERROR)
            .noneMatch(problem -> problem.check().equals("longest-way"));
      }
    }
  }

  /** The same checks must be able to fail on what the counties ship. */
  @Test
  void shouldAskTheLawOfTheItemInThoseChecks() {
    CountyConfiguration county = library.counties().getFirst();
    ImplementationItem item = item(county, "JS320582WJ-XK-0001");
    BoundProcess process =
        BoundProcess.of(
            templates.find("permit-with-expert-review").orElseThrow(),
            county.overlay("permit-with-expert-review"));

    assertThat(FlowCheck.check(process.flow(), new FilesCheckContext(county, item, process)))
        .filteredOn(problem -> problem.severity() == TemplateProblem.Severity.ERROR)
        .extracting(TemplateProblem::check)
        .containsOnly("special-procedure");
  }

  private static ImplementationItem item(CountyConfiguration county, String code) {
    return county.items().stream()
        .filter(candidate -> candidate.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldLetKunshanDifferInOnePostOneLimitAndOneLabel() {
    ProcessTemplate template = templates.find("restaurant-opening").orElseThrow();
    BoundProcess zjg =
        BoundProcess.of(template, library.counties().get(0).overlay(template.name()));
    BoundProcess ks = BoundProcess.of(template, library.counties().get(1).overlay(template.name()));

    assertThat(zjg.flow().xml()).isEqualTo(template.flow().xml());
    assertThat(ks.flow().humanSteps())
        .filteredOn(step -> !zjg.flow().humanSteps().contains(step))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.id()).isEqualTo("Task_DecideApplication");
              assertThat(step.post()).isEqualTo("chief-representative");
              assertThat(step.limit()).isEqualTo(TimeLimit.workingDays(1));
            });
    assertThat(ks.forms().get("application")).contains("店铺招牌名称");
    assertThat(ks.flow().compile()).isEqualTo(zjg.flow().compile());
  }
}
