package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.sunlit.architecture.offenders.designer.studio.StudioCallingRuntime;
import io.sunlit.architecture.offenders.runtime.casefiles.CaseCallingStudio;
import org.junit.jupiter.api.Test;

/** Between the people who configure and the people who work, only publications cross. */
class DesignerArchTest {

  private static ArchRule runtimeDoesNotKnowTheStudio(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".runtime..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".designer.studio..")
        .because(
            "a node that only executes has no studio; what the runtime needs must be in the"
                + " Publication (docs/decisions/0002-only-publications-cross.md)");
  }

  private static ArchRule studioDoesNotKnowTheRuntime(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".designer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".runtime..")
        .because(
            "what the studio publishes must run on any node; write it into the Publication, or move"
                + " the idea into the model that owns it (docs/decisions/0002-only-publications-cross.md)");
  }

  @Test
  void runtimeDoesNotKnowTheStudio() {
    runtimeDoesNotKnowTheStudio(Code.ROOT).check(Code.product());
  }

  @Test
  void studioDoesNotKnowTheRuntime() {
    studioDoesNotKnowTheRuntime(Code.ROOT).check(Code.product());
  }

  @Test
  void catchesOffenders() {
    Code.assertCatches(runtimeDoesNotKnowTheStudio(Code.OFFENDERS), CaseCallingStudio.class);
    Code.assertCatches(studioDoesNotKnowTheRuntime(Code.OFFENDERS), StudioCallingRuntime.class);
  }
}
