package io.sunlit.runtime.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Actor CLERK = new Actor("zjg-window", "王芳");

  private final CaseFile file = takenIn();

  @Test
  void shouldStartItsClocksOnTheDayOfAcceptance() {
    // given a promise in a year that is published and a statutory limit in one that is not
    file.accept(
        CLERK,
        NOW,
        DAY,
        new RunningLimit(DAY, "15wd", LocalDate.of(2026, 12, 14), false),
        new RunningLimit(DAY, "40wd", LocalDate.of(2027, 1, 20), true));
    // then
    assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(file.acceptedOn()).isEqualTo(DAY);
    assertThat(file.promisedDue()).isEqualTo("2026-12-14");
    assertThat(file.statutoryDue()).isEqualTo("2027-01-20");
    assertThat(file.promisedProvisional()).isFalse();
    assertThat(file.statutoryProvisional()).isTrue();
  }

  @ParameterizedTest(name = "{0} then {1} is allowed: {2}")
  @CsvSource({
    "none,              accept,            true",
    "none,              refuse-acceptance, true",
    "none,              approve,           false",
    "none,              refuse,            false",
    "accept,            accept,            false",
    "accept,            refuse-acceptance, false",
    "accept,            approve,           true",
    "accept,            refuse,            true",
    "refuse-acceptance, accept,            false",
    "refuse-acceptance, approve,           false",
    "approve,           refuse,            false",
    "approve,           approve,           false",
    "refuse,            approve,           false"
  })
  void shouldAllowOnlyLawfulTransitions(String before, String act, boolean allowed) {
    if (before.equals("approve") || before.equals("refuse")) {
      act(file, "accept");
    }
    act(file, before);
    if (allowed) {
      act(file, act);
    } else {
      assertThatThrownBy(() -> act(file, act))
          .isInstanceOf(CaseNotInState.class)
          .hasMessageContaining("but it is");
    }
  }

  @Test
  void shouldStopOnlyWhatIsNotDecided() {
    act(file, "accept");
    assertThat(file.stop(NOW, "并联审批已有结论")).isTrue();
    assertThat(file.stop(NOW, "again")).isFalse();
    assertThat(file.state()).isEqualTo(CaseState.STOPPED);
  }

  @Test
  void shouldCloseOnce() {
    file.close(NOW);
    file.close(NOW.plusSeconds(60));
    assertThat(file.closedAt()).isEqualTo(NOW);
    assertThat(file.takeNewEntries())
        .extracting(HistoryEntry::kind)
        .containsExactly(HistoryKind.TAKEN_IN, HistoryKind.CLOSED);
  }

  @Test
  void shouldChainItsHistorySoThatEveryChangeShows() {
    act(file, "accept");
    act(file, "approve");
    file.close(NOW);
    List<HistoryEntry> history = file.takeNewEntries();
    assertThat(HistoryEntry.isWhole(history)).isTrue();
    // every single change of the kept history shows
    for (int i = 0; i < history.size(); i++) {
      List<HistoryEntry> tampered = new ArrayList<>(history);
      HistoryEntry e = history.get(i);
      tampered.set(
          i,
          new HistoryEntry(
              e.position(),
              e.kind(),
              e.at(),
              e.actor(),
              "某人",
              e.stepId(),
              e.stepName(),
              e.outcome(),
              e.reason(),
              e.data(),
              e.previousHash(),
              e.hash()));
      assertThat(HistoryEntry.isWhole(tampered)).as("changed entry %d", i).isFalse();
      List<HistoryEntry> shortened = new ArrayList<>(history);
      shortened.remove(i);
      assertThat(HistoryEntry.isWhole(shortened))
          .as("removed entry %d", i)
          .isEqualTo(
              i == history.size() - 1); // the last one is held by the length in the case file
    }
  }

  private static void act(CaseFile file, String act) {
    switch (act) {
      case "accept" -> file.accept(CLERK, NOW, DAY, null, null);
      case "refuse-acceptance" -> file.refuseAcceptance(CLERK, NOW, "不属于本机关职权");
      case "approve" -> file.approve(CLERK, NOW, null);
      case "refuse" -> file.refuse(CLERK, NOW, "不符合条件");
      default -> {
        // none
      }
    }
  }

  private static CaseFile takenIn() {
    return CaseFile.takenIn(
        new CaseFile.Header(
            new TenantId("320582"),
            new CaseNumber("JS320582SC-XK-0001-20261123-0001"),
            "JS320582SC-XK-0001",
            "食品经营许可",
            null,
            "market-regulation",
            "publication",
            null,
            new Applicant("张三", "320582199001011234", "13800000000"),
            "{}",
            "ABCDEFGH",
            NOW),
        CLERK);
  }
}
