package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.CheckContext;
import io.sunlit.templates.ItemFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialProceduresAreAllowedTest {

  private final TemplateCheck check = new SpecialProceduresAreAllowed();

  @ParameterizedTest
  @CsvSource({
    "permit,  stage='special-procedure' procedure='testing',   testing hearing, true",
    "permit,  stage='special-procedure' procedure='testing',   hearing,         false",
    "permit,  stage='special-procedure',                       hearing,         true",
    "permit,  stage='special-procedure',                       '',              false",
    "permit,  stage='review' actions='pass special-procedure', '',              false",
    "permit,  stage='review' actions='pass',                   '',              true",
    "permit,  stage='hearing',                                 hearing,         true",
    "permit,  stage='hearing',                                 testing,         false",
    "penalty, stage='hearing',                                 '',              true"
  })
  void stopsTheClockOnlyAsTheItemAllows(String type, String step, String allowed, boolean good) {
    List<String> procedures = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
    ItemFacts item = new ItemFacts(type, null, null, null, procedures, List.of());
    assertThat(elements(check, Checking.step(step), CheckContext.anyCounty(Map.of(), item)))
        .isEqualTo(good ? List.of() : List.of("Task_A"));
  }

  @Test
  void knowsOnlyTheKindsOfTheListWhateverTheItem() {
    assertThat(elements(check, Checking.step("stage='review' procedure='tea-break'")))
        .containsExactly("Task_A");
  }

  @Test
  void saysNothingWhereTheItemIsNotKnown() {
    assertThat(elements(check, Checking.step("stage='special-procedure'"))).isEmpty();
  }
}
