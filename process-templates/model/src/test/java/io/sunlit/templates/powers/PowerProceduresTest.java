package io.sunlit.templates.powers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerProceduresTest {

  private final PowerProcedures shipped = PowerProcedures.shipped();

  @ParameterizedTest
  @CsvSource({
    "permit,              ordinary,    20wd, acceptance review decision delivery",
    "penalty,             ordinary,    90d,  case-opening investigation review notice statement"
        + " decision delivery closing",
    "penalty,             simple,      1d,   investigation notice statement decision closing",
    "coercion,            measure,     30d,  case-opening notice statement execution decision",
    "coercion,            enforcement, ,     notice statement decision delivery execution",
    "levy,                ordinary,    ,     acceptance assessment delivery payment closing",
    "benefit,             ordinary,    ,     acceptance investigation review decision execution",
    "reward,              ordinary,    ,     acceptance review evaluation publicity decision"
        + " delivery",
    "confirmation,        ordinary,    ,     acceptance review decision delivery",
    "requisition,         ordinary,    ,     case-opening decision delivery execution compensation",
    "adjudication,        ordinary,    ,     acceptance statement mediation delivery",
  })
  void everyTypeHasTheStagesOfItsLaw(String type, String code, String limit, String stages) {
    PowerProcedure procedure = shipped.find(type, code).orElseThrow();

    assertThat(procedure.requiredStages()).isEqualTo(List.of(stages.split(" ")));
    assertThat(procedure.limit()).isEqualTo(limit == null ? null : TimeLimit.parse(limit));
    assertThat(procedure.basis()).isNotBlank();
  }

  @Test
  void aProcedureNamesOnlyStagesThatExistAndEachOnce() {
    for (PowerProcedure procedure : shipped.procedures()) {
      assertThat(procedure.stages().stream().map(StageRule::stage))
          .as(procedure.nameZh())
          .doesNotHaveDuplicates()
          .allMatch(shipped.stageCodes()::contains);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "听证,     hearing",
    "现场听证,  hearing",
    "招投标,    tender",
    "现场勘察,  site-survey",
    "环评公示,  announcement",
    "' 鉴定 ', appraisal",
    "喝茶,     other"
  })
  void aSpecialProcedureIsKnownByWhatCatalogsCallIt(String name, String code) {
    assertThat(shipped.specialProcedureCalled(name)).isEqualTo(code);
    assertThat(shipped.specialProcedure(code)).isPresent();
  }

  @Test
  void theLawsNameOnlySpecialProceduresOfTheListAndNoNameMeansTwo() {
    assertThat(shipped.procedures().stream().flatMap(p -> p.specialProcedures().stream()))
        .isNotEmpty()
        .allMatch(code -> shipped.specialProcedure(code).isPresent());
    assertThat(
            shipped.specialProcedures().stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind.zh()), kind.words().stream())))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTypeThatWasAbolishedHasNoProcedureAfterwards() {
    assertThat(shipped.of("non-permit-approval", LocalDate.of(2012, 1, 31))).hasSize(1);
    assertThat(shipped.of("non-permit-approval", LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(shipped.of("penalty", LocalDate.of(2021, 7, 14))).isEmpty();
    assertThat(shipped.of("penalty", LocalDate.of(2021, 7, 15))).hasSize(2);
    assertThat(shipped.of("no-such-type", LocalDate.of(2026, 1, 1))).isEmpty();
  }
}
