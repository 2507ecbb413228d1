package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar file that is applied moves what is open, and the commands say what and why. */
class CalendarCommandTest {

  private static final String DB = "jdbc:h2:mem:calendar-command;DB_CLOSE_DELAY=-1";
  private static final TenantId CHANGSHU = new TenantId("320581");

  @TempDir private Path folder = Path.of("");

  @Test
  void shouldSayWhatAnAppliedCalendarMoved() throws IOException {
    // given a county with an accepted case
    assertThat(Ended.run(new TenantCommand(), "create", "320581", "--db", DB).code()).isZero();
    try (StoreContext store = StoreContext.open(DB)) {
      new DeadlineRows(store.get(JdbcClient.class))
          .caseFile(
              CHANGSHU,
              "C-1",
              "ACCEPTED",
              LocalDate.of(2026, 3, 2),
              "20wd",
              LocalDate.of(2026, 3, 30));
    }
    assertThat(recompute().json().path("moved").asInt()).isZero();

    // when its calendar file is corrected and applied
    assertThat(Ended.run(new ConfigCommand(), "export", folder.toString(), "--db", DB).code())
        .isZero();
    Files.writeString(
        folder.resolve("counties/320581/calendar.yaml"),
        "closures:\n  - { name: 停电检修, from: 2026-03-10, to: 2026-03-10 }\n");
    assertThat(Ended.run(new ConfigCommand(), "apply", folder.toString(), "--db", DB).code())
        .isZero();
    Ended done = recompute();

    // then
    assertThat(done.code()).isZero();
    assertThat(done.json().path("calendarChanged").asBoolean()).isTrue();
    assertThat(done.json().path("lookedAt").asInt()).isEqualTo(2);
    assertThat(done.json().path("moved").asInt()).isEqualTo(2);
    assertThat(recompute().json().path("calendarChanged").asBoolean()).isFalse();
    Ended moves = Ended.run(new CalendarCommand(), "moves", "--tenant", "320581", "--db", DB);
    assertThat(moves.code()).isZero();
    assertThat(moves.out().lines()).hasSize(2);
    assertThat(moves.out())
        .contains(
            "\"case\":\"C-1\"",
            "\"before\":\"2026-03-30\"",
            "\"after\":\"2026-03-31\"",
            "2026-03-10改为休息日");
  }

  @Test
  void shouldRefuseACountyThatIsNone() {
    Ended ended =
        Ended.run(
            new CalendarCommand(),
            "moves",
            "--tenant",
            "999999",
            "--db",
            "jdbc:h2:mem:calendar-command-empty");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("there is none '999999'");
    assertThat(ended.out()).isEmpty();
  }

  private static Ended recompute() {
    return Ended.run(new CalendarCommand(), "recompute", "--tenant", "320581", "--db", DB);
  }
}
