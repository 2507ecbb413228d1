package io.sunlit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The compiled classes that the rules are tried on. */
final class Code {

  /** Package under which everything of the product lives. */
  static final String ROOT = "io.sunlit";

  /** Package under which the offenders repeat the packages of the product. */
  static final String OFFENDERS = "io.sunlit.architecture.offenders";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Code() {}

  /** All classes of all modules, without tests. */
  static JavaClasses product() {
    return PRODUCT;
  }

  /** Fails if a package that a rule names is empty: such a rule would guard nothing. */
  static void assertInhabited(String... packages) {
    for (String each : packages) {
      assertThat(PRODUCT.that(resideInAPackage(each)))
          .as("classes in %s; if the package moved, the rule that names it must follow", each)
          .isNotEmpty();
    }
  }

  /** Tries a rule on a class that breaks it: the rule must name the class and say why. */
  static void assertCatches(ArchRule rule, Class<?> offender) {
    var classes = new ClassFileImporter().importClasses(offender);
    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender.getSimpleName())
        .hasMessageContaining("because");
  }

  /** Tries a rule on a class that looks like an offender and is none. */
  static void assertAccepts(ArchRule rule, Class<?> innocent) {
    rule.check(new ClassFileImporter().importClasses(innocent));
  }
}
