package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.JoinPolicy.Voice;
import io.sunlit.templates.JoinTable.Entry;
import io.sunlit.templates.JoinTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of join policies says what the policies do, and the page says what the table says. */
class JoinTableTest {

  private static final Path PAGE = Path.of("../../docs/generated/join-policies.md");

  @Test
  void everyPolicyHasARowForEveryEvent() {
    assertThat(JoinTable.entries().stream().map(e -> JoinPolicy.of(e.code()).kind()))
        .containsExactlyElementsOf(
            JoinPolicy.all().stream().map(JoinPolicy::kind).distinct().toList());
    for (Entry entry : JoinTable.entries()) {
      assertThat(entry.events().stream().map(Row::event))
          .as(entry.code())
          .containsExactly(ParticipantEvent.values());
    }
  }

  static Stream<Arguments> rows() {
    return JoinTable.entries().stream()
        .flatMap(
            entry ->
                entry.events().stream().map(row -> Arguments.of(entry.code(), row.event(), row)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void thePolicyDoesWhatItsRowSays(String code, ParticipantEvent event, Row row) {
    JoinPolicy policy = JoinPolicy.of(code);

    assertThat(policy.outcome(voices(policy, event, true, false))).isEqualTo(row.lead());
    assertThat(policy.outcome(voices(policy, event, false, false))).isEqualTo(row.other());
    if (row.arbiter() != null) {
      assertThat(policy.outcome(voices(policy, event, false, true))).isEqualTo(row.arbiter());
    }
  }

  /** Three departments, the first leads; one of them has the event, the other two agreed. */
  private static List<Voice> voices(
      JoinPolicy policy, ParticipantEvent event, boolean lead, boolean center) {
    ParticipantKind kind =
        policy.kind().contains("milestone") ? ParticipantKind.MILESTONE : ParticipantKind.MANDATORY;
    List<Voice> voices = new ArrayList<>();
    voices.add(new Voice(kind, lead ? event.state() : ParticipantState.AGREED, true));
    voices.add(new Voice(kind, lead ? ParticipantState.AGREED : event.state()));
    voices.add(new Voice(kind, ParticipantState.AGREED));
    if (center) {
      voices.add(new Voice(ParticipantKind.ARBITER, ParticipantState.AGREED));
    }
    return voices;
  }

  @Test
  void thePageIsTheTable() throws IOException {
    String page = page();
    if (Boolean.getBoolean("sunlit.write-docs")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("%s; write it again with -Dsunlit.write-docs=true", PAGE)
        .isEqualTo(page);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Join policies (汇总规则)

            Written from `join-policies.yaml` by `JoinTableTest`, which tries every cell on the policy itself. The outcomes are those of one
            participant's event while all the others agreed: as the lead, as another department, and (where the policy asks the center, and
            the center agrees) as another department.
            """);
    for (Entry entry : JoinTable.entries()) {
      page.append("\n## %s · %s\n\n".formatted(entry.name().zh(), entry.name().en()))
          .append("%s %s\n\n".formatted(entry.rule().zh(), entry.rule().en()))
          .append("| event | lead | other | center agrees | |\n|---|---|---|---|---|\n");
      for (Row row : entry.events()) {
        page.append(
            "| %s | %s | %s | %s | %s %s |\n"
                .formatted(
                    row.event().code(),
                    row.lead().code(),
                    row.other().code(),
                    code(row.arbiter()),
                    row.meaning().zh(),
                    row.meaning().en()));
      }
      page.append(
          "| re-opened after it was settled | | | | %s %s |\n"
              .formatted(entry.afterSettled().zh(), entry.afterSettled().en()));
    }
    return page.toString();
  }

  private static String code(@Nullable JoinOutcome outcome) {
    return Stream.ofNullable(outcome).map(JoinOutcome::code).collect(Collectors.joining());
  }
}
