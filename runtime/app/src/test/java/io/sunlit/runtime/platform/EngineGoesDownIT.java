package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.sunlit.runtime.cli.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine falls silent in the middle of a working day: the screens say so and what still works,
 * clerks go on, nothing is lost, and it all goes on by itself when the engine answers again.
 */
class EngineGoesDownIT {

  private static final String BANNER = ".engine-banner:has-text('流程引擎暂时联系不上')";

  private final Restaurant restaurant = Restaurant.ofZhangjiagang();

  @Test
  void shouldSaySoOnTheScreenAndLoseNothingWhenTheEngineGoesDown() throws Exception {
    String number = restaurant.takeIn(120, true).path("caseNumber").asString();
    Office.Waiting first = restaurant.waiting(number, "Task_AcceptApplication", null);
    ProcessHandle engine = TestPlatform.get().engine();
    try (Desk window = Desk.of("zjg-window")) {
      Page page = window.page();
      String later;
      try {
        // given a clerk at the inbox when the engine stops answering
        signal(engine, "STOP");
        // then the screen says so without a click, and what to do
        page.waitForSelector(BANNER, within(90));
        assertThat(window.words()).contains("收件、领取和办理照常进行", "请勿重复提交");
        window.picture("engine-down");
        // when a step is done on the screen, and an application taken in
        Map<String, @Nullable String> ticks = new LinkedHashMap<>();
        ticks.put("营业执照", null);
        ticks.put("齐全", null);
        window.takeUp(number, ticks);
        window.act("accept");
        later = restaurant.takeIn(90, true).path("caseNumber").asString();
        // then both are kept, and the next steps wait
        assertThat(restaurant.history(number).toString()).contains("ACCEPTED");
        assertThat(restaurant.office().waitingFor(number)).isEmpty();
        assertThat(restaurant.office().waitingFor(later)).isEmpty();
        assertThat(restaurant.tryComplete(first, "accept", null).status()).isEqualTo(409);
      } finally {
        signal(engine, "CONT");
      }
      // when it answers again, the banner goes, and both cases go on, each step once
      page.waitForSelector(BANNER, within(120).setState(WaitForSelectorState.HIDDEN));
      restaurant.waiting(later, "Task_AcceptApplication", null);
      for (String department : List.of("market-regulation", "fire-rescue", "urban-management")) {
        restaurant.giveOpinion(number, department, true);
      }
      restaurant.complete(
          restaurant.waiting(number, "Task_DecideApplication", null), "approve", null);
      restaurant.complete(restaurant.waiting(number, "Task_DeliverResult", null), "complete", null);
      restaurant.awaitClosed(number);
    }
  }

  private static Page.WaitForSelectorOptions within(int seconds) {
    return new Page.WaitForSelectorOptions().setTimeout(TimeUnit.SECONDS.toMillis(seconds));
  }

  private static void signal(ProcessHandle process, String name) throws Exception {
    int code =
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    assertThat(code).as("kill -" + name).isZero();
  }
}
