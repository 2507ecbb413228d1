package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import io.sunlit.architecture.offenders.runtime.casefiles.CaseWithButton;
import io.sunlit.architecture.offenders.runtime.casefiles.ui.PublicView;
import org.junit.jupiter.api.Test;

/** Screens are a thin layer in packages of their own. */
class ScreensArchTest {

  private static final ArchRule ONLY_SCREENS_KNOW_VAADIN =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui..", "..shell..", "..addon..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..")
          .because(
              "everything that a screen does must also work through REST and in a test without a"
                  + " browser; move the screen into the feature's ui package and let it call the feature");

  private static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .notBePublic()
          .because(
              "a view is reached through its XNavigation, which spells the route once; make the view"
                  + " package-private");

  @Test
  void onlyScreensKnowVaadin() {
    ONLY_SCREENS_KNOW_VAADIN.check(Code.product());
  }

  @Test
  void viewsArePackagePrivate() {
    VIEWS_ARE_PACKAGE_PRIVATE.check(Code.product());
  }

  @Test
  void catchesOffenders() {
    Code.assertCatches(ONLY_SCREENS_KNOW_VAADIN, CaseWithButton.class);
    Code.assertCatches(VIEWS_ARE_PACKAGE_PRIVATE, PublicView.class);
  }
}
