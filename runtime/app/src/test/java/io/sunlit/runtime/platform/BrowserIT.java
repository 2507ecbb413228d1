package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.sunlit.runtime.cli.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case of each county in a real browser, from the window through all departments to the decision
 * and the public page. Pictures of the manual are taken on the way.
 */
class BrowserIT {

  @ParameterizedTest(name = "a restaurant in {0}")
  @CsvSource({"320582, zjg", "320583, ks"})
  void shouldTakeARestaurantThroughAllDepartments(String county, String prefix) {
    boolean first = county.equals("320582");
    if (first) {
      othersWait();
    }
    Desk.Receipt receipt;
    String number;
    String shopLabel = first ? "店铺名称" : "店铺招牌名称"; // the overlay of 昆山市
    try (Desk window = Desk.of(prefix + "-window")) {
      receipt =
          window.takeIn(
              "开餐饮店“一件事”",
              fields(
                  "申请人姓名",
                  "李春燕",
                  "手机号码",
                  "13800000000",
                  "居民身份证号码",
                  Answers.idNumber(first ? 902 : 903),
                  shopLabel,
                  "春燕小馆",
                  "经营地址",
                  "人民中路 1 号",
                  "经营面积",
                  "120",
                  "就餐座位数",
                  "24",
                  "热食类食品制售",
                  null,
                  "需要设置户外招牌",
                  null,
                  "招牌内容和尺寸",
                  "店名招牌，长 3 米"),
              "intake-" + prefix);
      if (first) {
        window.open("/");
        window.picture("inbox");
      }
      number = receipt.caseNumber();
      window.takeUp(number, fields("营业执照", null, "齐全", null));
      if (first) {
        window.picture("work-item");
      }
      window.act("accept");
    }
    List<String> departments = List.of("market", "fire", "sign");
    for (int i = 0; i < departments.size(); i++) {
      String subCase = number + "-" + (i + 1);
      try (Desk reviewer = Desk.of(prefix + "-review-" + departments.get(i))) {
        reviewer.takeUp(subCase, fields("不需要", null, "建议准予", null, "审查意见", "材料齐全，符合要求"));
        reviewer.act("pass");
      }
      try (Desk approver = Desk.of(prefix + "-decide-" + departments.get(i))) {
        approver.takeUp(subCase, fields("决定意见", "同意", "法律依据", "《中华人民共和国行政许可法》第三十八条"));
        if (first && i == 1) {
          approver.tab("并联审批");
          approver.picture("joint-approval");
        }
        approver.act("approve");
      }
    }
    try (Desk decider = Desk.of(prefix + "-decide-market")) {
      decider.takeUp(number, fields("决定意见", "准予", "法律依据", "《中华人民共和国行政许可法》第三十八条"));
      decider.act("approve");
    }
    try (Desk window = Desk.of(prefix + "-window")) {
      window.takeUp(number, fields("电子送达", null));
      window
          .page()
          .locator("sunlit-form-viewer .fjs-form-field-datetime input")
          .first()
          .fill("2026-11-24");
      window.page().keyboard().press("Tab");
      window.act("complete");
      String status = awaitState(prefix, number);
      assertThat(status).isEqualTo("APPROVED");
      window.open("/cases/" + number);
      window.tab("办理经过");
      window.page().waitForSelector("text=记录完整");
      if (first) {
        window.picture("timeline");
      }
      assertThat(window.errors()).isEmpty();
    }
    publicStatus(county, receipt, first);
  }

  @Test
  void shouldSayThatAPageIsOpenedUntilItsScreenIsDrawn() {
    try (Desk desk = Desk.of("zjg-admin")) {
      Page page = desk.page();
      String scripts = "**/VAADIN/build/**";
      page.route(scripts, Route::abort);
      page.navigate(TestPlatform.get().base().resolve("/designer/catalog").toString());
      page.waitForSelector(".opening");
      assertThat(page.locator(".opening").innerText()).isEqualTo("正在打开，请稍候…");

      page.unroute(scripts);
      desk.open("/designer/catalog");
      page.waitForSelector(".studio-filters vaadin-combo-box");
      assertThat(page.locator(".opening").isVisible()).isFalse();
    }
  }

  @Test
  void shouldHaveBrowsersKeepTheScriptsForAYear() {
    try (Desk desk = Desk.of("zjg-admin")) {
      List<Map<String, String>> scripts = new ArrayList<>();
      desk.page()
          .onResponse(
              answer -> {
                if (answer.url().contains("/VAADIN/build/screens-")) {
                  scripts.add(answer.allHeaders());
                }
              });
      desk.open("/designer/catalog");

      assertThat(scripts)
          .singleElement()
          .satisfies(
              headers ->
                  assertThat(headers)
                      .containsEntry("cache-control", "max-age=31536000, public, immutable")
                      .containsKey("content-encoding"));
    }
  }

  @Test
  void shouldShowTheDemonstrationAccountsBeforeSigningIn() {
    try (Desk visitor = Desk.visitor()) {
      visitor.open("/login");
      visitor.page().waitForSelector(".demo-accounts .account");
      assertThat(visitor.words()).contains("张家港市", "昆山市", "zjg-designer");
      visitor.picture("login");
      assertThat(visitor.errors()).isEmpty();
    }
  }

  /** Other applicants, so that an inbox looks as it does on a working day. */
  private static void othersWait() {
    Restaurant restaurant = Restaurant.ofZhangjiagang();
    List<String> names = List.of("钱国强", "沈佳怡", "陆海峰", "徐丽萍", "周建新", "朱晓东");
    for (int i = 0; i < names.size(); i++) {
      String id = Answers.idNumber(920 + i);
      restaurant
          .intake(names.get(i), id, Answers.restaurant(names.get(i), id, 60 + 20 * i, i % 2 == 0))
          .demand();
    }
  }

  private static void publicStatus(String county, Desk.Receipt receipt, boolean picture) {
    try (Desk citizen = Desk.visitor()) {
      citizen.page().navigate(TestPlatform.get().base().resolve("/hall/" + county).toString());
      citizen.page().locator("#caseNumber").fill(receipt.caseNumber());
      citizen.page().locator("#queryCode").fill(receipt.queryCode());
      citizen.page().locator("button").click();
      citizen.page().waitForSelector(".status");
      assertThat(citizen.page().locator(".status").innerText()).isEqualTo("办结：准予");
      if (picture) {
        citizen.page().setViewportSize(1366, 1040);
        citizen.picture("public-status");
      }
    }
  }

  private static String awaitState(String prefix, String number) {
    return Restaurant.eventually(
        () -> {
          var summary =
              TestPlatform.get()
                  .as(prefix + "-admin")
                  .get("/api/v1/cases/" + number)
                  .demand()
                  .path("summary");
          return summary.hasNonNull("closedAt") ? summary.path("state").asString() : null;
        },
        "end of " + number);
  }

  private static Map<String, @Nullable String> fields(@Nullable String... labelsAndValues) {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      fields.put(String.valueOf(labelsAndValues[i]), labelsAndValues[i + 1]);
    }
    return fields;
  }
}
