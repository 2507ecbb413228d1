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
            {"from":"2026-03-05","limit":"1wd","stop":["2026-03-06/2026-03-06"],"extend":["1wd"],"calendar":"cn"}""");

    assertThat(asked.calendar()).isEqualTo("cn");
    assertThat(DeadlineJson.write(CALENDAR.explain(asked.question()), false))
        .startsWith("{\"deadline\":\"2026-03-10\",\"provisional\":true,\"explanation\":[")
        .contains("{\"date\":\"2026-03-06\",\"counts\":false,\"why\":\"特别程序期间，不计入\"}");
  }

  @Test
  void shouldAnswerAMomentWithAMoment() {
    DeadlineQuestion question =
        DeadlineJson.question("2026-03-05T16:00", "2wh", List.of(), List.of());

    assertThat(DeadlineJson.write(CALENDAR.explain(question), true))
        .startsWith("{\"deadline\":\"2026-03-06T10:00\"")
        .contains("\"why\":\"1 h counted\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'from':'2026-02-31','limit':'1wd'} | Expected a start such as",
        "{'from':'2026-02-01','limit':'1 day'} | Expected a time limit such as",
        "{'from':'2026-02-01','limit':'0wd'} | positive",
        "{'from':'2026-02-01'} | Expected 'limit', but it is missing",
        "{'from':'2026-02-01','limit':'1wd','stop':'2026-02-09'} | Expected a stop such as",
        "{'from':'2026-02-01','limit':'1wd','stop':'2026-02-09/2026-02-01'} | end on or after",
        "{'from':'2026-02-01','limit':'1wd','stops':[]} | there is 'stops'",
        "{'from':1,'limit':'1wd'} | to be a text",
        "[] | JSON object",
        "{ | Expected a question as JSON",
      })
  void shouldSayWhatCannotBeRead(String line, String message) {
    assertThatThrownBy(() -> DeadlineJson.read(line.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
