package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A feature is entered by its front door, and features do not go round in circles. */
class FeaturesArchTest {

  @Test
  void runtimeFeaturesKeepTheirDoors() {
    ApplicationModules features = ApplicationModules.of("io.sunlit.runtime");
    assertThat(features.stream()).as("features of the runtime").isNotEmpty();
    // not verify(): it stays silent on a second call for the same package
    features.detectViolations().throwIfPresent();
  }

  @Test
  void catchesAFeatureThatReachesIntoAnother() {
    assertThat(offenders().detectViolations().getMessages())
        .anyMatch(message -> message.contains("ReachingInside") && message.contains("Secret"));
  }

  @Test
  void catchesACycle() {
    assertThat(offenders().detectViolations().getMessages())
        .anyMatch(message -> message.contains("Cycle detected"));
  }

  private static ApplicationModules offenders() {
    return ApplicationModules.of(Code.OFFENDERS + ".features", location -> true);
  }
}
