package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sunlit.architecture.offenders.unmarked.InAnUnmarkedPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Every package has a front door that says what it is and where null is allowed. */
class PackagesArchTest {

  private static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(
              new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass javaClass, ConditionEvents events) {
                  events.add(
                      new SimpleConditionEvent(
                          javaClass,
                          javaClass.getPackage().isAnnotatedWith(NullMarked.class),
                          "%s is in the package %s"
                              .formatted(javaClass.getName(), javaClass.getPackageName())));
                }
              })
          .because(
              "NullAway checks marked packages only; write a package-info.java with @NullMarked and"
                  + " one sentence on what the package does");

  @Test
  void packagesAreNullMarked() {
    PACKAGES_ARE_NULL_MARKED.check(Code.product());
  }

  @Test
  void catchesAnOffender() {
    Code.assertCatches(PACKAGES_ARE_NULL_MARKED, InAnUnmarkedPackage.class);
  }
}
