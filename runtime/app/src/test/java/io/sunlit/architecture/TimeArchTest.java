package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sunlit.architecture.offenders.time.AskingTheClock;
import io.sunlit.architecture.offenders.time.AskingTheDayByReference;
import io.sunlit.architecture.offenders.time.AskingTheMachine;
import io.sunlit.architecture.offenders.time.MakingItsOwnClock;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time comes from one Clock, so that a test can let working days pass. */
class TimeArchTest {

  /** Classes that may make a clock, and why. */
  private static final Map<String, String> MAY_MAKE_A_CLOCK =
      Map.of(
          "io.sunlit.runtime.Application", "provides the Clock bean of the application",
          "io.sunlit.runtime.cli.StoreContext$Parts", "provides it for commands without one",
          "io.sunlit.engineplugin.TenantGuard", "runs in the broker, where there is no application",
          "io.sunlit.forms.FormSchema", "the short form of judge, for users of the library alone");

  private static ArchRule timeComesFromTheClock(Map<String, String> mayMakeAClock) {
    return noClasses()
        .should(askTheMachineForTheTime(mayMakeAClock.keySet()))
        .because(
            "limits and deadlines are law and must be testable to the day; take a java.time.Clock in"
                + " the constructor and pass it to now(clock)");
  }

  private static ArchCondition<JavaClass> askTheMachineForTheTime(Set<String> mayMakeAClock) {
    return new ArchCondition<>("ask the machine for the time") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        Stream.<JavaCodeUnitAccess<?>>concat(
                javaClass.getCodeUnitCallsFromSelf().stream(),
                javaClass.getCodeUnitReferencesFromSelf().stream())
            .filter(access -> asksTheMachine(access.getTarget()))
            .filter(
                access ->
                    !isClock(access.getTargetOwner())
                        || !mayMakeAClock.contains(javaClass.getName()))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  private static boolean isClock(JavaClass type) {
    return type.isEquivalentTo(Clock.class) || type.isEquivalentTo(InstantSource.class);
  }

  private static boolean asksTheMachine(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || (name.startsWith("tick") && !name.equals("tick"));
    }
    if (owner.isEquivalentTo(InstantSource.class)) {
      return name.equals("system");
    }
    if (owner.getPackageName().startsWith("java.time")) {
      return name.equals("now")
          && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    }
    return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"))
        || (owner.isEquivalentTo(Date.class)
            && name.equals("<init>")
            && target.getRawParameterTypes().isEmpty());
  }

  @Test
  void timeComesFromTheClock() {
    timeComesFromTheClock(MAY_MAKE_A_CLOCK).check(Code.product());
  }

  @Test
  void catchesOffenders() {
    Code.assertCatches(timeComesFromTheClock(Map.of()), AskingTheMachine.class);
    Code.assertCatches(timeComesFromTheClock(Map.of()), AskingTheDayByReference.class);
    Code.assertCatches(timeComesFromTheClock(Map.of()), MakingItsOwnClock.class);
  }

  @Test
  void acceptsTheClock() {
    Code.assertAccepts(timeComesFromTheClock(Map.of()), AskingTheClock.class);
    Code.assertAccepts(
        timeComesFromTheClock(Map.of(MakingItsOwnClock.class.getName(), "for this test")),
        MakingItsOwnClock.class);
  }
}
