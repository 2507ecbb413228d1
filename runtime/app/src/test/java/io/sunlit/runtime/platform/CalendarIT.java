package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The calendar page says which days are worked, and when a limit ends and why. */
class CalendarIT {

  @Test
  void shouldExplainWhenALimitEndsFromTheDayThatIsChosen() {
    try (Desk designer = Desk.of("zjg-designer")) {
      // given the year 2026 with its holidays
      designer.open("/designer/calendar");
      Page page = designer.page();
      assertThat(day(page, "2026-02-14")).contains("day-special");
      assertThat(day(page, "2026-02-17")).contains("day-holiday");
      assertThat(day(page, "2026-02-28")).contains("day-special");
      // when the Friday before the Spring Festival is chosen, for twenty working days
      page.locator("[data-date='2026-02-13']").click();
      designer.settle();
      // then it ends where the calendar of domain vectors says, and every day has its reason
      assertThat(page.locator(".studio-deadline .answer").innerText()).contains("2026-03-19");
      assertThat(designer.words()).contains("起算当日不计入", "春节放假，不计入", "春节调休上班");
      designer.picture("calendar");
      // and a year that is not published says so
      page.getByLabel("下一年").click();
      designer.settle();
      assertThat(designer.words()).contains("2027 年的放假安排尚未公布");
      assertThat(designer.errors()).isEmpty();
    }
  }

  private static String day(Page page, String date) {
    return page.locator("[data-date='" + date + "']").getAttribute("class");
  }
}
