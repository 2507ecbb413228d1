package io.sunlit.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineJsonTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());

  @Test
  void shouldAnswerALineWithALine() {
    DeadlineJson.Asked asked =
        DeadlineJson.read(
            """
            {"from":"2026-03-05","limit":"1wd","stop":["2026-03-06/2026-03-06"],"extend":["1wd"],"calendar":"cn"}\
            """);

    assertThat(asked.calendar()).isEqualTo("cn");
    assertThat(DeadlineJson.write(CALENDAR.explain(asked.question()), asked.id(), false))
        .startsWith("{\"deadline\":\"2026-03-10\",\"provisional\":true,\"explanation\":[")
        .contains("{\"date\":\"2026-03-06\",\"counts\":false,\"why\":\"特别程序期间，不计入\"}");
  }

  @Test
  void shouldAnswerAMomentWithAMoment() {
    DeadlineQuestion question =
        DeadlineJson.question("2026-03-05T16:00", "2wh", List.of(), List.of());

    assertThat(DeadlineJson.write(CALENDAR.explain(question), null, true))
        .startsWith("{\"deadline\":\"2026-03-06T10:00\"")
        .contains("\"why\":\"1 h counted\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'from':'2026-02-31','limit':'1wd'} | Expected a start that exists",
        "{'from':'2026-02-01','limit':'1 day'} | Expected a time limit such as",
        "{'from':'2026-02-01','limit':'0wd'} | positive",
        "{'from':'2026-02-01'} | Expected 'limit', but it is missing",
        "{'from':'2026-02-01','limit':'1wd','stop':'2026-02-09'} | Expected a stop of days that"
            + " exist",
        "{'from':'2026-02-01','limit':'1wd','stop':'2026-02-09/2026-02-01'} | end on or after",
        "{'from':'2026-02-01','limit':'1wd','stops':[]} | did you mean stop?",
        "{'from':'2026-02-01','from':'2026-02-02','limit':'1wd'} | Duplicate",
        "{'from':'2026-02-01','limit':'1wd'} {} | Trailing token",
        "{'from':'26-02-01','limit':'1wd'} | Expected a start that exists",
        "{'from':'9999-02-01','limit':'1wd'} | years 1900 to 2999",
        "{'from':'2026-02-30T10:00','limit':'1wd'} | Expected a start that exists",
        "{'from':'2026-02-01T25:00','limit':'1wh'} | Expected a start that exists",
        "{'from':'2026-02-01','limit':'-5wd'} | Expected a time limit such as",
        "{'from':'2026-02-01','limit':'5 weeks'} | Expected a time limit such as",
        "{'from':'2026-02-01','limit':'1wd','extend':['0wd']} | positive",
        "{'from':'2026-02-01','limit':'1wd','stop':[{'from':'2026-03-01'}]} | Expected 'to'",
        "{'from':'2026-02-01','limit':'1wd','stop':[{'form':'2026-03-01'}]} | did you mean from?",
        "{'from':1,'limit':'1wd'} | to be a text",
        "[] | JSON object",
        "{ | Expected a question as JSON",
      })
  void shouldSayWhatCannotBeRead(String line, String message) {
    assertThatThrownBy(() -> DeadlineJson.read(line.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void shouldBringBackTheIdAndTheReasonOfAStop() {
    DeadlineJson.Asked asked =
        DeadlineJson.read(
            """
            {"id":7,"from":"2026-03-05","limit":"1wd","stop":[{"from":"2026-03-06","to":"2026-03-06","reason":"专家评审"}]}\
            """);

    assertThat(DeadlineJson.write(CALENDAR.explain(asked.question()), asked.id(), false))
        .startsWith("{\"id\":7,\"deadline\":\"2026-03-09\"")
        .contains("专家评审期间，不计入");
    assertThat(DeadlineJson.writeProblem("no", DeadlineJson.idOf("{\"id\":\"a\",\"x\":1}")))
        .isEqualTo("{\"id\":\"a\",\"error\":\"no\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05T23:00:00Z, 2026-03-06T07:00",
    "2026-03-05T10:30+08:00, 2026-03-05T10:30",
    "2026-03-05T10:30:15, 2026-03-05T10:30:15",
  })
  void shouldReadAMomentAsLegalTime(String from, String expected) {
    DeadlineQuestion question = DeadlineJson.question(from, "1h", List.of(), List.of());

    assertThat(question.start().atTime(java.util.Objects.requireNonNull(question.startTime())))
        .isEqualTo(expected);
  }
}
