package io.sunlit.templates.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.JointApproval;
import io.sunlit.templates.ParticipantDefinition;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.templates.rules.DecisionTable;
import io.sunlit.templates.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decision tables of the templates say what the flows do. */
class LibraryDecisionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static List<ProcessTemplate> all() {
    return ProcessTemplates.onClassPath(LibraryDecisionsTest.class.getClassLoader()).all();
  }

  static Stream<Named<ProcessTemplate>> jointMatters() {
    return all().stream()
        .filter(template -> !template.flow().jointApprovals().isEmpty())
        .map(template -> Named.of(template.name(), template));
  }

  /** On the answers of every scenario, and on 29 variations of each. */
  @ParameterizedTest
  @MethodSource("jointMatters")
  void whoMustTakePartIsWhoTheTableSays(ProcessTemplate template) {
    DecisionTable table =
        Objects.requireNonNull(template.decisionTables().get("participants"), template.name());
    Random random = new Random(20260918L);
    for (Scenario scenario : template.scenarios()) {
      Map<String, Object> answers =
          JSON.convertValue(scenario.application(), new TypeReference<>() {});
      for (int i = 0; i < 30; i++) {
        assertThat(decided(table, answers))
            .as("%s with %s", scenario.name(), answers)
            .isEqualTo(taking(template, answers));
        answers = varied(answers, random);
      }
    }
  }

  private static Set<String> decided(DecisionTable table, Map<String, Object> answers) {
    return table.decide(answers).stream()
        .map(result -> String.valueOf(result.get("item")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> taking(ProcessTemplate template, Map<String, Object> answers) {
    return template.flow().jointApprovals().stream()
        .map(JointApproval::participants)
        .flatMap(List::stream)
        .filter(participant -> participant.kind() != ParticipantKind.ARBITER)
        .filter(participant -> participant.appliesTo(answers))
        .map(ParticipantDefinition::item)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Object> varied(Map<String, Object> answers, Random random) {
    Map<String, Object> varied = new HashMap<>(answers);
    for (Map.Entry<String, Object> answer : varied.entrySet()) {
      if (answer.getValue() instanceof Boolean) {
        answer.setValue(random.nextBoolean());
      } else if (answer.getValue() instanceof Number) {
        int[] near = {0, 49, 50, 51, 2000, 2001, 5000, 5001, 10_000, 10_001, 20_000, 20_001};
        answer.setValue(near[random.nextInt(near.length)]);
      }
    }
    return varied;
  }

  @ParameterizedTest
  @CsvSource({
    // value of the goods, least fine, greatest fine (食品安全法 art. 125)
    "0,      5000,   50000",
    "9999,   5000,   50000",
    "10000,  50000,  100000",
    "12000,  60000,  120000",
  })
  void theFineIsWithinTheLaw(int goodsValue, int least, int greatest) {
    Map<String, Object> tier =
        table("penalty-ordinary", "discretion")
            .decideOne(Map.of("goodsValue", goodsValue))
            .orElseThrow();

    assertThat(((Number) Objects.requireNonNull(tier.get("leastFine"))).intValue())
        .isEqualTo(least);
    assertThat(((Number) Objects.requireNonNull(tier.get("greatestFine"))).intValue())
        .isEqualTo(greatest);
  }

  @Test
  void theRateOfTheLevyIsKnownForEveryItemOfTheScenarios() {
    for (Scenario scenario :
        all().stream().filter(t -> t.name().equals("levy")).findFirst().orElseThrow().scenarios()) {
      Map<String, Object> answers =
          JSON.convertValue(scenario.application(), new TypeReference<>() {});

      assertThat(table("levy", "rate").decideOne(answers)).as(scenario.name()).isPresent();
    }
    assertThat(table("levy", "rate").decideOne(Map.of("leviedItem", "空气"))).isEmpty();
  }

  private static DecisionTable table(String template, String name) {
    return all().stream()
        .filter(t -> t.name().equals(template))
        .map(t -> t.decisionTables().get(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
