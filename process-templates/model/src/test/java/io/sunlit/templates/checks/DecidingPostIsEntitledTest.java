package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.CheckContext;
import io.sunlit.templates.ItemFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidingPostIsEntitledTest {

  private final TemplateCheck check = new DecidingPostIsEntitled();

  @ParameterizedTest
  @CsvSource({
    "decision, leader, leader,        true",
    "decision, leader, window leader, true",
    "decision, window, leader,        false",
    "review,   window, leader,        true",
    "decision, window, '',            true"
  })
  void onlyEntitledPostsDecide(String stage, String post, String entitled, boolean good) {
    List<String> posts = entitled.isEmpty() ? List.of() : List.of(entitled.split(" "));
    ItemFacts item = new ItemFacts("permit", null, null, null, List.of(), posts);
    assertThat(
            elements(
                check,
                Checking.step("stage='%s' post='%s'".formatted(stage, post)),
                CheckContext.anyCounty(Map.of(), item)))
        .isEqualTo(good ? List.of() : List.of("Task_A"));
  }
}
