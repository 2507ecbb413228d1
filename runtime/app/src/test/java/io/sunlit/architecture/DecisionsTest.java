package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Decisions are numbered, dated, and say truly who enforces them. */
class DecisionsTest {

  private static final Pattern FILE = Pattern.compile("docs/decisions/(\\d{4})-[a-z0-9-]+\\.md");
  private static final Pattern HEAD =
      Pattern.compile(
          "# (\\d+)\\. .+\n\n20\\d\\d-\\d\\d-\\d\\d, (proposed|accepted|superseded by \\d+)\n");
  private static final Pattern ENFORCED = Pattern.compile("(?m)^Enforced by: (.+)$");

  @Test
  void decisionsAreNumberedWithoutGaps() {
    List<String> decisions = decisions();
    assertThat(decisions).isNotEmpty();
    for (int i = 0; i < decisions.size(); i++) {
      Matcher file = FILE.matcher(decisions.get(i));
      assertThat(file.matches()).as(decisions.get(i)).isTrue();
      assertThat(file.group(1)).as(decisions.get(i)).isEqualTo("%04d".formatted(i + 1));
      Matcher head = HEAD.matcher(Repository.text(decisions.get(i)));
      assertThat(head.lookingAt())
          .as("number, title, date and state of %s", decisions.get(i))
          .isTrue();
      assertThat(Integer.parseInt(head.group(1))).as(decisions.get(i)).isEqualTo(i + 1);
    }
  }

  @Test
  void whoEnforcesThemExists() {
    for (String decision : decisions()) {
      assertThat(problems(Repository.text(decision))).as(decision).isEmpty();
    }
  }

  @Test
  void noticesAnEnforcerThatIsGone() {
    assertThat(problems("Enforced by: DecisionsTest; GoneTest"))
        .containsExactly("there is no class GoneTest");
    assertThat(problems("Enforced by: nobody")).isEmpty();
    assertThat(problems("nothing")).containsExactly("there must be one line 'Enforced by: …'");
  }

  private static List<String> problems(String decision) {
    Matcher enforced = ENFORCED.matcher(decision);
    if (enforced.results().count() != 1) {
      return List.of("there must be one line 'Enforced by: …'");
    }
    enforced.reset();
    List<String> problems = new ArrayList<>();
    while (enforced.find()) {
      for (String name : enforced.group(1).split(";")) {
        if (!name.strip().equals("nobody") && !Repository.hasType(name.strip())) {
          problems.add("there is no class " + name.strip());
        }
      }
    }
    return problems;
  }

  private static List<String> decisions() {
    return Repository.files().stream().filter(f -> f.startsWith("docs/decisions/")).toList();
  }
}
