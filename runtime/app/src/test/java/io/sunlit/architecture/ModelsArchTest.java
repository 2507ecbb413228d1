package io.sunlit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.sunlit.architecture.offenders.forms.FormAskingSpring;
import io.sunlit.architecture.offenders.templates.TemplateAskingZeebe;
import io.sunlit.architecture.offenders.tenants.CountyReadingTables;
import org.junit.jupiter.api.Test;

/** A model is plain Java: it can be used, tested and published without a server around it. */
class ModelsArchTest {

  private static ArchRule modelsArePlain(String root) {
    return noClasses()
        .that(resideInAnyPackage(root + ".forms..", root + ".templates..", root + ".tenants.."))
        .and(resideOutsideOfPackages(root + ".forms.addon..", root + ".tenants.store.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "jakarta..",
            "com.vaadin..",
            "io.camunda..",
            "java.sql..",
            "javax.sql..")
        .because(
            "a model needs no server; put tables into tenant-config/store, screens into an add-on or"
                + " a feature, and the wiring into runtime/app");
  }

  @Test
  void modelsArePlain() {
    Code.assertInhabited("io.sunlit.forms", "io.sunlit.templates", "io.sunlit.tenants");
    modelsArePlain(Code.ROOT).check(Code.product());
  }

  @Test
  void catchesAnOffenderInEachModel() {
    Code.assertCatches(modelsArePlain(Code.OFFENDERS), FormAskingSpring.class);
    Code.assertCatches(modelsArePlain(Code.OFFENDERS), TemplateAskingZeebe.class);
    Code.assertCatches(modelsArePlain(Code.OFFENDERS), CountyReadingTables.class);
  }
}
