package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sunlit.architecture.offenders.state.ConstantTable;
import io.sunlit.architecture.offenders.state.CountingForEver;
import io.sunlit.architecture.offenders.state.RememberingInAMap;
import io.sunlit.architecture.offenders.state.RememberingTheTenant;
import io.sunlit.architecture.offenders.state.SwitchedByAnybody;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** Nothing is remembered in static fields: neither a tenant, nor a count, nor a cache. */
class NoHiddenStateArchTest {

  private static final String INSTEAD =
      "static state leaks from tenant to tenant and from test to test; keep it in a bean, or make it"
          + " a constant with Map.of, List.of or copyOf";

  private static final DescribedPredicate<JavaField> STATIC =
      DescribedPredicate.describe(
          "are static",
          field ->
              field.getModifiers().contains(JavaModifier.STATIC)
                  && !field.getModifiers().contains(JavaModifier.SYNTHETIC));

  private static final ArchRule STATIC_FIELDS_ARE_FINAL =
      fields().that(STATIC).should().beFinal().because(INSTEAD);

  private static final ArchRule STATIC_FIELDS_HOLD_NO_BOXES =
      fields()
          .that(STATIC)
          .should()
          .notHaveRawType(
              DescribedPredicate.describe(
                  "a box whose content changes", NoHiddenStateArchTest::isBox))
          .because(INSTEAD);

  private static final ArchRule STATIC_INITIALISERS_MAKE_NO_COLLECTIONS =
      noClasses().should(makeAChangeableCollectionStatically()).because(INSTEAD);

  private static boolean isBox(JavaClass type) {
    return type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(AtomicBoolean.class)
        || type.isAssignableTo(AtomicInteger.class)
        || type.isAssignableTo(AtomicLong.class)
        || type.isAssignableTo(AtomicReference.class)
        || type.isAssignableTo(LongAdder.class)
        || type.isAssignableTo(StringBuilder.class)
        || type.getName().endsWith(".Cache")
        || isChangeableCollection(type);
  }

  private static boolean isChangeableCollection(JavaClass type) {
    return !type.isInterface()
        && (type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class));
  }

  private static ArchCondition<JavaClass> makeAChangeableCollectionStatically() {
    return new ArchCondition<>("make a changeable collection in a static initialiser") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        javaClass.getStaticInitializer().stream()
            .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
            .filter((JavaConstructorCall call) -> isChangeableCollection(call.getTargetOwner()))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      }
    };
  }

  @Test
  void staticFieldsAreFinal() {
    STATIC_FIELDS_ARE_FINAL.check(Code.product());
  }

  @Test
  void staticFieldsHoldNoBoxes() {
    STATIC_FIELDS_HOLD_NO_BOXES.check(Code.product());
  }

  @Test
  void staticInitialisersMakeNoCollections() {
    STATIC_INITIALISERS_MAKE_NO_COLLECTIONS.check(Code.product());
  }

  @Test
  void catchesOffenders() {
    Code.assertCatches(STATIC_FIELDS_ARE_FINAL, SwitchedByAnybody.class);
    Code.assertCatches(STATIC_FIELDS_HOLD_NO_BOXES, CountingForEver.class);
    Code.assertCatches(STATIC_FIELDS_HOLD_NO_BOXES, RememberingTheTenant.class);
    Code.assertCatches(STATIC_INITIALISERS_MAKE_NO_COLLECTIONS, RememberingInAMap.class);
  }

  @Test
  void acceptsConstants() {
    Code.assertAccepts(STATIC_FIELDS_ARE_FINAL, ConstantTable.class);
    Code.assertAccepts(STATIC_FIELDS_HOLD_NO_BOXES, ConstantTable.class);
    Code.assertAccepts(STATIC_INITIALISERS_MAKE_NO_COLLECTIONS, ConstantTable.class);
  }
}
