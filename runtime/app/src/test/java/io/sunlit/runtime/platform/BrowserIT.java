package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.sunlit.runtime.cli.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    String number;
    String shopLabel = first ? "店铺名称" : "店铺招牌名称"; // the overlay of 昆山市
    try (Desk window = Desk.of(prefix + "-window")) {
      number =
          takeIn(
              window,
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
              first ? "receipt" : null);
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
        if (first && i == 1) {
          reviewer.picture("inbox");
        }
        reviewer.takeUp(subCase, fields("不需要", null, "建议准予", null, "审查意见", "材料齐全，符合要求"));
        reviewer.act("pass");
      }
      try (Desk approver = Desk.of(prefix + "-decide-" + departments.get(i))) {
        approver.takeUp(subCase, fields("决定意见", "同意", "法律依据", "《中华人民共和国行政许可法》第三十八条"));
        if (first && i == 1) {
          approver.page().locator(".case-folder vaadin-tab").nth(1).click();
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
      window.page().locator(".case-folder vaadin-tab").nth(3).click();
      if (first) {
        window.picture("timeline");
      }
      window.page().waitForSelector("text=记录完整");
      assertThat(window.errors()).isEmpty();
    }
    publicStatus(county, prefix, number, first);
  }

  private static void publicStatus(String county, String prefix, String number, boolean picture) {
    try (Desk citizen = Desk.visitor()) {
      citizen.page().navigate(TestPlatform.get().base().resolve("/hall/" + county).toString());
      citizen.page().locator("#caseNumber").fill(number);
      citizen.page().locator("#queryCode").fill(RECEIPTS.getOrDefault(number, ""));
      citizen.page().locator("button").click();
      citizen.page().waitForSelector(".status");
      assertThat(citizen.page().locator(".status").innerText()).isEqualTo("办结：准予");
      if (picture) {
        citizen.picture("public-status");
      }
    }
  }

  private static final Map<String, String> RECEIPTS = new LinkedHashMap<>();

  /** Takes in an application and returns the case number that the receipt shows. */
  private static String takeIn(
      Desk window, String item, Map<String, @Nullable String> answers, @Nullable String picture) {
    window.open("/intake");
    Page page = window.page();
    page.locator("vaadin-combo-box input").fill(item);
    page.locator("vaadin-combo-box-item:not([hidden])").first().click();
    page.waitForSelector("sunlit-form-viewer .fjs-form");
    page.waitForTimeout(800);
    window.fillIn(answers);
    if ("intake".equals(picture)) {
      window.picture("intake");
    }
    window.press("提交收件");
    page.waitForSelector("text=收件成功");
    if ("receipt".equals(picture)) {
      window.picture("receipt");
    }
    String receipt = page.locator("body").innerText();
    Matcher number =
        Pattern.compile("JS[0-9A-Z]+-[A-Z]+-[0-9]+-[0-9]{8}-[0-9]{4}").matcher(receipt);
    assertThat(number.find()).as(receipt).isTrue();
    Matcher code = Pattern.compile("\\b[2-9A-HJ-NP-Z]{8}\\b").matcher(receipt);
    assertThat(code.find()).as(receipt).isTrue();
    RECEIPTS.put(number.group(), code.group());
    return number.group();
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
