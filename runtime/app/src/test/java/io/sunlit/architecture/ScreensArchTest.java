package io.sunlit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import io.sunlit.architecture.offenders.runtime.casefiles.CaseWithButton;
import io.sunlit.architecture.offenders.runtime.casefiles.ui.EnglishField;
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

  private static final ArchRule FIELDS_SPEAK_THE_READERS_LANGUAGE =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.ui\\.(Days|DayField|FileField)")
          .should()
          .callConstructorWhere(
              target(owner(assignableTo(DatePicker.class).or(assignableTo(Upload.class))))
                  .and(not(target(owner(resideOutsideOfPackage("com.vaadin.."))))))
          .because(
              "these fields of Vaadin bring words of their own, in English: Days, DayField and"
                  + " FileField say them in the reader's language");

  @Test
  void onlyScreensKnowVaadin() {
    ONLY_SCREENS_KNOW_VAADIN.check(Code.product());
  }

  @Test
  void viewsArePackagePrivate() {
    VIEWS_ARE_PACKAGE_PRIVATE.check(Code.product());
  }

  @Test
  void fieldsSpeakTheReadersLanguage() {
    FIELDS_SPEAK_THE_READERS_LANGUAGE.check(Code.product());
  }

  @Test
  void catchesOffenders() {
    Code.assertCatches(FIELDS_SPEAK_THE_READERS_LANGUAGE, EnglishField.class);
    Code.assertCatches(ONLY_SCREENS_KNOW_VAADIN, CaseWithButton.class);
    Code.assertCatches(VIEWS_ARE_PACKAGE_PRIVATE, PublicView.class);
  }
}
