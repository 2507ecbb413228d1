package io.sunlit.forms.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrativeDivisionsTest {

  private final AdministrativeDivisions table = AdministrativeDivisions.bundled();

  @ParameterizedTest
  @CsvSource({
    "320000, 江苏省, PROVINCE",
    "320500, 苏州市, CITY",
    "320583, 昆山市, COUNTY",
    "320583100, 玉山镇, TOWN",
    "320826001, 涟城街道, TOWN",
    "441900003, 东城街道, TOWN",
    "710000, 台湾省, PROVINCE"
  })
  void shouldKnowDivisions(String code, String name, AdministrativeDivision.Level level) {
    AdministrativeDivision found = table.find(code).orElseThrow();

    assertThat(found.names()).last().isEqualTo(name);
    assertThat(found.level()).isEqualTo(level);
  }

  @Test
  void shouldLeadFromEveryDivisionUpToItsProvince() {
    assertThat(table.inside("")).hasSize(34);
    assertThat(table.size()).isEqualTo(3351 + 41352 + 21958);
    int seen = 0;
    for (AdministrativeDivision province : table.inside("")) {
      seen += count(province);
    }
    assertThat(seen).isEqualTo(table.size());
  }

  private int count(AdministrativeDivision division) {
    int seen = 1;
    for (AdministrativeDivision child : table.inside(division.code())) {
      assertThat(child.names()).startsWith(division.names().toArray(String[]::new));
      assertThat(child.isWithin(division.code())).isTrue();
      seen += count(child);
    }
    return seen;
  }

  @Test
  void shouldKnowTheVillagesOfJiangsuOnly() {
    assertThat(table.inside("320583100")).isNotEmpty();
    assertThat(table.isLeaf("320583100")).isFalse();
    assertThat(table.isLeaf("110101001")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"32", "3205", "3205830", "''", "江苏", "320583100000x", "999999"})
  void shouldNotTakeAnythingElseForACode(String code) {
    assertThat(table.find(code)).isEmpty();
  }
}
