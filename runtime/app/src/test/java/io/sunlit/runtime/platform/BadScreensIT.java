package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the screens say when something is wrong: in Chinese, and what to do now. */
class BadScreensIT {

  private static final String SUBMIT =
      """
      extra => {
        const viewer = document.querySelector('.step-panel sunlit-form-viewer');
        viewer.addEventListener('form-submit', e => {
          if (e.detail.tampered) return;
          e.stopImmediatePropagation();
          const detail = {...e.detail, tampered: true, data: {...e.detail.data, ...extra}};
          viewer.dispatchEvent(new CustomEvent('form-submit', { detail }));
        }, { capture: true, once: true });
      }
      """;

  private final Restaurant restaurant = Restaurant.ofZhangjiagang();

  @Test
  void shouldSayThatAStepIsDoneOrSomebodyElses() {
    String number = restaurant.takeIn(120, true).path("caseNumber").asString();
    Office.Waiting step = restaurant.waiting(number, "Task_AcceptApplication", null);
    String address = "/work-items/" + step.item().path("id").asString();
    try (Desk window = Desk.of("zjg-window");
        Desk other = Desk.of("zjg-window-2");
        Desk stranger = Desk.of("zjg-review-fire")) {
      // given a step that the first clerk has claimed and filled in
      window.takeUp(number, answers("营业执照", "齐全"));
      // the second clerk sees who has it, a stranger that it is not theirs
      other.open(address);
      assertThat(other.words()).contains("周敏 正在办理").doesNotContain("领取并办理");
      stranger.open(address);
      assertThat(stranger.words()).contains("没有找到这件待办，或者它不属于您的岗位");
      // when it is completed elsewhere meanwhile, the first clerk is told so
      restaurant.tryComplete(step, "accept", null);
      window.page().locator(".action-bar .action-accept").click();
      window.page().waitForSelector("text=您刚才的操作没有生效");
      assertThat(window.words()).contains("不能重复办理", "返回待办");
      window.press("返回待办");
      window.page().waitForSelector("vaadin-grid");
      assertThat(window.page().url()).doesNotContain("work-items");
    }
  }

  @Test
  void shouldRefuseAnAnswerToAFieldThatIsHiddenOrUnknown() {
    String number = restaurant.takeIn(120, true).path("caseNumber").asString();
    try (Desk window = Desk.of("zjg-window")) {
      window.takeUp(number, answers("营业执照", "齐全"));
      Page page = window.page();
      page.evaluate(SUBMIT, Map.of("materialsMissing", "缺图纸", "smuggled", "x"));
      page.locator(".action-bar .action-accept").click();
      page.waitForSelector("text=请按提示改正后再提交");
      assertThat(page.locator(".step-panel").isVisible()).isTrue();
    }
    // nothing was taken over
    assertThat(restaurant.history(number).toString()).doesNotContain("ACCEPTED");
  }

  @Test
  void shouldNotStoreAFormWithAFieldOfAnUnknownKind() {
    PlatformClient designer = restaurant.office().administrator();
    String code = restaurant.office().itemCode("000123020000");
    String draft = "/api/v1/catalog-items/" + code + "/draft";
    JsonNode before = designer.get(draft).demand();
    ObjectNode forms = before.path("forms").deepCopy().asObject();
    forms.set(
        "broken",
        new JsonMapper()
            .readTree(
                """
                {"type": "default", "schemaVersion": 19, "components": [
                  {"id": "Field_Rocket", "type": "rocket", "key": "rocket", "label": "火箭"}]}
                """));
    PlatformClient.Answer refused =
        designer.put(
            draft,
            Map.of(
                "revision", before.path("revision").asInt(),
                "flow", before.path("flow").asString(),
                "forms", forms));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("detail").asString()).contains("rocket", "请删除该组件或改用已有的类型");
  }

  private static Map<String, @Nullable String> answers(String... ticked) {
    Map<String, @Nullable String> answers = new LinkedHashMap<>();
    for (String option : ticked) {
      answers.put(option, null);
    }
    return answers;
  }
}
