package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.sunlit.architecture.offenders.runtime.casefiles.CaseStartingZeebe;
import io.sunlit.architecture.offenders.runtime.engine.EngineCallingZeebe;
import org.junit.jupiter.api.Test;

/** Cases survive a change of engine, because one package knows it. */
class EngineIsolationArchTest {

  private static ArchRule onlyTheEngineKnowsCamunda(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".runtime.engine..", root + ".engineplugin..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.camunda..")
        .because(
            "cases must survive a change of engine; add a method to ProcessEngine, or an event to"
                + " io.sunlit.runtime.engine, instead");
  }

  @Test
  void onlyTheEngineKnowsCamunda() {
    Code.assertInhabited("io.sunlit.runtime.engine..");
    onlyTheEngineKnowsCamunda(Code.ROOT).check(Code.product());
  }

  @Test
  void catchesAnOffender() {
    Code.assertCatches(onlyTheEngineKnowsCamunda(Code.OFFENDERS), CaseStartingZeebe.class);
  }

  @Test
  void letsTheEngineThrough() {
    Code.assertAccepts(
        onlyTheEngineKnowsCamunda(Code.OFFENDERS).allowEmptyShould(true), EngineCallingZeebe.class);
  }
}
