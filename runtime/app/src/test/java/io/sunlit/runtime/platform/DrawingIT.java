package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.sunlit.runtime.cli.Answers;
import io.sunlit.runtime.cli.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The department designer of 张家港市 at the modeler: draws a step into a flow, binds it, has it
 * checked, mends what is refused, makes a form for it and publishes. A case then passes the step.
 */
class DrawingIT {

  private static final String ITEM = "仅销售预包装食品备案";
  private static final String STEP = "现场核查";
  private static final String FORM = "现场核查记录";
  private static final String NOTE = "内部备注";
  private static final String CONTENT = "备案的食品品种";

  private final Restaurant restaurant = Restaurant.ofZhangjiagang();

  @Test
  void shouldPublishADrawnStepThatACaseThenPasses() {
    // given a step that is drawn into the flow
    String step;
    try (Desk designer = Desk.of("zjg-designer")) {
      designer.page().setViewportSize(1600, 900);
      openFlow(designer);
      DrawingBoard board = DrawingBoard.on(designer);
      board.makeRoom("Flow_AcceptApplicationAccept", 320);
      step = board.insert("human-step", "Flow_AcceptApplicationAccept", STEP);
      assertThat(board.isOnTheWay(step, "Gateway_AcceptApplication", "Task_CheckForm")).isTrue();
      refuseAndMend(designer, board);
      makeForms(designer);
      // when it is bound and published
      board = DrawingBoard.on(designer);
      bind(designer, board, step);
      publish(designer);
      assertThat(designer.errors()).isEmpty();
    }
    // then a case is taken in by the changed form and passes the step with its new form
    String number = takeIn();
    pass(number, "Task_AcceptApplication", "accept");
    try (Desk reviewer = Desk.of("zjg-review-market")) {
      reviewer.takeUp(number, Map.of("核查情况", "地址、品种与申请一致"));
      HalfFilled.uploadsAFileLeavesAndComesBack(reviewer, number);
      assertThat(reviewer.words()).contains(STEP, CONTENT);
      assertThat(reviewer.page().locator(".step-panel").innerText())
          .contains("核查情况", "核查照片")
          .doesNotContain(NOTE);
      reviewer.tab("流程图");
      reviewer.page().waitForSelector(".sunlit-state-current[data-element-id=" + step + "]");
      reviewer.picture("work-item-flow");
      reviewer.act("pass");
    }
    pass(number, "Task_CheckForm", "pass");
    pass(number, "Task_RecordFiling", "approve");
    pass(number, "Task_DeliverReceipt", "complete");
    restaurant.awaitClosed(number);
    assertThat(restaurant.summary(number).path("state").asString()).isEqualTo("APPROVED");
    assertThat(restaurant.history(number).toString()).contains(STEP, "files::");
  }

  private static void openFlow(Desk designer) {
    Page page = designer.page();
    page.waitForSelector("vaadin-grid-cell-content a:has-text('" + ITEM + "')");
    designer.picture("catalog");
    page.locator("vaadin-grid-cell-content a:has-text('" + ITEM + "')").click();
    page.waitForSelector("h1:has-text('" + ITEM + "')");
    designer.picture("item");
    designer.press("设计流程");
  }

  /** Bound to a department that has no such post, the step is refused by its name. */
  private static void refuseAndMend(Desk designer, DrawingBoard board) {
    Page page = designer.page();
    board.choose("department", "张家港市数据局");
    board.press("检查");
    page.waitForSelector(".studio-check .studio-problems button");
    assertThat(page.locator(".studio-check").innerText()).contains("还不能发布", STEP);
    designer.picture("studio-check");
    designer.press("发布…");
    assertThat(page.locator("vaadin-dialog[opened]").innerText()).contains(STEP);
    assertThat(page.locator("vaadin-dialog[opened] vaadin-button").allInnerTexts())
        .noneMatch(button -> button.contains("发布第"));
    designer.press("去改正");
    board.select("Task_CheckForm");
    page.locator(".studio-check .studio-problems button").first().click();
    page.waitForSelector(".sunlit-header-name:has-text('" + STEP + "')");
    board.choose("department", "张家港市市场监督管理局");
    board.choose("post", "审核岗");
    board.press("检查");
    page.waitForSelector(".studio-check .studio-ok");
  }

  /** Changes a question of the application form and makes a form for the step. */
  private static void makeForms(Desk designer) {
    Page page = designer.page();
    designer.press("表单");
    page.getByLabel("编辑 申请表", new Page.GetByLabelOptions().setExact(true)).click();
    FormBoard form = FormBoard.on(designer);
    form.rename("备案事项", CONTENT);
    designer.picture("studio-form");
    form.press("保存");
    page.goBack();
    designer.press("新建表单");
    page.locator("vaadin-dialog[opened] input").fill(FORM);
    designer.press("确定");
    form = FormBoard.on(designer);
    form.add("textarea", "核查情况");
    form.add("attachments", "核查照片");
    form.add("textfield", NOTE);
    form.press("保存");
    designer.press("回到流程图");
  }

  private static void bind(Desk designer, DrawingBoard board, String step) {
    board.select(step);
    board.choose("form", FORM);
    board.type("limit", "2");
    board.tick("actions", "退回（须写理由）", false);
    assertThat(board.xml())
        .containsPattern(
            "<sunlit:humanStep stage=\"review\" department=\"market-regulation\" post=\"review\""
                + " form=\"[a-z0-9-]+\" limit=\"2wd\" actions=\"pass\" />");
    shortenUntilItFits(board, designer.page(), step);
    board.press("保存");
    designer.picture("studio-flow");
    hideTheNote(designer);
  }

  /** The law gives the item one working day: two more for a step are refused, an hour is not. */
  private static void shortenUntilItFits(DrawingBoard board, Page page, String step) {
    board.press("检查");
    page.waitForSelector(".studio-check .studio-problems:has-text('最长路径')");
    board.select(step);
    board.choose("limit", "个工作小时");
    board.type("limit", "1");
    board.select("Task_CheckForm");
    board.choose("limit", "个工作小时");
    board.type("limit", "3");
    assertThat(board.xml()).contains("limit=\"1wh\"", "limit=\"3wh\"");
    board.press("检查");
    page.waitForSelector(".studio-check .studio-ok");
  }

  /** In the grid of rights, one field is hidden at the step; the server keeps to it. */
  private static void hideTheNote(Desk designer) {
    Page page = designer.page();
    designer.press("字段权限");
    openSelect(designer, "");
    page.locator("vaadin-select-item:has-text('" + FORM + "'):visible").last().click();
    designer.settle();
    assertThat(page.locator("vaadin-dialog[opened]").innerText())
        .contains("核查情况", "核查照片", NOTE, STEP);
    openSelect(designer, NOTE);
    page.locator("vaadin-select-item:has-text('隐藏'):visible").last().click();
    designer.settle();
    designer.picture("studio-rights");
    designer.press("确定");
    page.waitForSelector(".studio-save-state[data-state=saved]");
  }

  /** Opens the choice for a field, or the one of the form. */
  private static void openSelect(Desk designer, String field) {
    designer
        .page()
        .evaluate(
            """
            field => [...document.querySelectorAll('vaadin-dialog[opened] vaadin-select')]
                .find(s => (s.accessibleName ?? '').startsWith(field)).opened = true
            """,
            field);
    designer.settle();
  }

  private static void publish(Desk designer) {
    Page page = designer.page();
    designer.press("发布…");
    page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
    designer.settle();
    designer.open("/designer/catalog");
    page.waitForSelector("vaadin-grid-cell-content:has-text('已发布第')");
    page.locator("vaadin-grid-cell-content a:has-text('" + ITEM + "')").click();
    page.waitForSelector("text=查看已发布的第");
  }

  private static String takeIn() {
    Map<String, @Nullable String> answers = new LinkedHashMap<>();
    answers.put("单位名称", "小燕副食店");
    answers.put("统一社会信用代码", "91320582MA1ABCDE0K");
    answers.put("法定代表人", "范小燕");
    answers.put("经办人", "范小燕");
    answers.put("经办人手机号码", "13800000000");
    answers.put("经营场所", "人民中路 8 号");
    answers.put(CONTENT, "预包装食品");
    try (Desk window = Desk.of("zjg-window")) {
      return window.takeIn(ITEM, answers, "intake-filing").caseNumber();
    }
  }

  private void pass(String number, String stepId, String action) {
    Office.Waiting step = restaurant.waiting(number, stepId, null);
    step.handler()
        .post(
            "/api/v1/work-items/" + step.item().path("id").asString() + "/complete",
            Map.of("action", action, "data", data(stepId, action)))
        .demand();
  }

  private static Map<String, Object> data(String stepId, String action) {
    return switch (stepId) {
      case "Task_CheckForm" -> Map.of("complete", true, "reviewOpinion", "填写完整");
      case "Task_RecordFiling" ->
          Map.of(
              "decisionOpinion",
              "予以备案",
              "decisionBasis",
              "《中华人民共和国食品安全法》第三十五条",
              "filingNumber",
              "YB13205820001");
      case "Task_DeliverReceipt" -> Answers.step("Task_DeliverResult", action, "form");
      default -> Map.of("materialsReceived", List.of("form"), "materialsComplete", "yes");
    };
  }
}
