package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
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

  @Test
  void shouldCloseADayMoveWhatIsDueAfterItAndTakeItBack() {
    // given an accepted case of 张家港市
    Restaurant restaurant = Restaurant.ofZhangjiagang();
    String number = restaurant.accepted(40, false);
    String due = promised(restaurant, number);
    try (Desk admin = Desk.of("zjg-admin")) {
      admin.open("/designer/calendar");
      Page page = admin.page();
      // the arrows lead from day to day
      String year = page.locator(".studio-year").innerText().replaceAll("\\D", "");
      page.locator("[data-date='" + year + "-06-15']").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowLeft");
      assertThat(page.evaluate("document.activeElement.dataset.date")).isEqualTo(year + "-06-21");
      // when its administrator closes the next working day, by keyboard, and gives no reason
      String day = nextWorkingDay(admin);
      page.locator("[data-date='" + day + "']").press("Enter");
      admin.settle();
      assertThat(page.locator(".studio-day").innerText()).contains(day, "没有另行安排", "办公时间");
      admin.press("关门…");
      assertThat(admin.words()).contains("在这一天或以后到期的在办时限有");
      admin.press("保存并重新计算");
      assertThat(page.locator("vaadin-dialog [invalid]").count()).isPositive();
      // and then does
      page.getByLabel("事由").fill("台风停工");
      page.keyboard().press("Enter");
      page.waitForSelector(".studio-recount:has-text('已按新的日历重新计算')");
      admin.settle();
      // then the date of the case has moved, and the page tells it
      assertThat(promised(restaurant, number)).isGreaterThan(due);
      assertThat(day(page, day)).contains("day-holiday");
      assertThat(page.locator(".studio-day").innerText()).contains("本县安排：台风停工");
      page.locator("vaadin-details-summary", having("最近一次日历更正移动了")).click();
      // of all the cases that other tests left open, the first ones are drawn
      page.locator("vaadin-grid-cell-content", having("改为休息日")).first().waitFor();
      page.locator("vaadin-grid-cell-content", having("改为休息日")).first().scrollIntoViewIfNeeded();
      admin.settle();
      assertThat(admin.words()).contains(day + "改为休息日");
      admin.picture("calendar-day");
      // and it comes back with the day
      admin.press("收回…");
      assertThat(page.getByLabel("第一天").count()).as("one day: nothing to choose").isZero();
      admin.press("保存并重新计算");
      Restaurant.eventually(
          () -> promised(restaurant, number).equals(due) ? Boolean.TRUE : null, "the old date");
      assertThat(day(page, day)).contains("day-working");
      // and who did it stands on record
      page.locator("vaadin-details-summary", having("更正记录")).click();
      page.locator("vaadin-grid-cell-content", having(day + " 收回")).first().waitFor();
      page.locator("vaadin-grid-cell-content", having(day + " 关门")).first().waitFor();
      assertThat(page.locator("vaadin-grid-cell-content", having("陈静")).count()).isPositive();
      assertThat(admin.errors()).isEmpty();
    }
    try (Desk designer = Desk.of("zjg-designer")) {
      designer.open("/designer/calendar");
      designer.page().locator(".day.today").click();
      designer.settle();
      assertThat(designer.words()).doesNotContain("关门…");
    }
  }

  @Test
  void shouldEndAClosureEarlyAndKeepItsDaysBefore() {
    try (Desk admin = Desk.of("zjg-admin")) {
      // given a closure of two days and more, far from what other tests look at
      admin.open("/designer/calendar");
      Page page = admin.page();
      page.getByLabel("下一年").click();
      admin.settle();
      String year = page.locator(".studio-year").innerText().replaceAll("\\D", "");
      LocalDate first =
          LocalDate.of(Integer.parseInt(year), 11, 1)
              .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      page.locator("[data-date='" + first + "']").click();
      admin.settle();
      admin.press("关门…");
      page.getByLabel("事由").fill("搬迁");
      // an end before the start is refused at its field
      choose(page, "最后一天", first.minusDays(1));
      admin.press("保存并重新计算");
      assertThat(page.locator("vaadin-date-picker[invalid]").innerText()).contains("不能早于 " + first);
      choose(page, "最后一天", first.plusDays(2));
      admin.press("保存并重新计算");
      page.waitForSelector(".studio-day:has-text('本县安排：搬迁')");
      // when the last two days are taken back
      admin.press("收回…");
      choose(page, "第一天", first.plusDays(1));
      admin.press("保存并重新计算");
      page.waitForSelector("[data-date='%s'].day-working".formatted(first.plusDays(1)));
      // then the first day stays closed
      assertThat(day(page, first.toString())).contains("day-holiday");
      assertThat(day(page, first.plusDays(2).toString())).contains("day-working");
      // and a day of it is not left behind for other tests
      admin.press("收回…");
      admin.press("保存并重新计算");
      page.waitForSelector("[data-date='%s'].day-working".formatted(first));
      page.locator("vaadin-details-summary", having("更正记录")).click();
      Locator record =
          page.locator(
                  "vaadin-grid-cell-content",
                  having("%s 至 %s 收回".formatted(first.plusDays(1), first.plusDays(2))))
              .first();
      record.waitFor();
      record.scrollIntoViewIfNeeded();
      admin.settle();
      admin.picture("calendar-corrections");
      assertThat(admin.errors()).isEmpty();
    }
  }

  private static void choose(Page page, String label, LocalDate day) {
    page.locator("vaadin-date-picker", having(label))
        .evaluate("(picker, day) => { picker.value = day }", day.toString());
  }

  private static String promised(Restaurant restaurant, String number) {
    return restaurant.summary(number).path("promisedDue").asString();
  }

  /** The first ordinary working day after today; the page shows its year then. */
  private static String nextWorkingDay(Desk desk) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    for (LocalDate day = today.plusDays(1); ; day = day.plusDays(1)) {
      if (day.getYear() > today.getYear() && day.getDayOfYear() == 1) {
        desk.page().getByLabel("下一年").click();
        desk.settle();
      }
      if (day(desk.page(), day.toString()).contains("day-working")) {
        return day.toString();
      }
    }
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String day(Page page, String date) {
    return page.locator("[data-date='" + date + "']").getAttribute("class");
  }
}
