package io.sunlit.designer.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What an official does with the editor: draw, fill in the panel, undo, correct. */
class BpmnEditorIT {

  private static Bench bench;

  @BeforeAll
  static void start() throws IOException {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @AfterEach
  void quiet() {
    bench.assertQuiet();
  }

  @Test
  void shouldAppendAHumanStepAndFillInItsPanel() throws IOException {
    Page page = open();
    select(page, "Task_Accept");
    page.locator(".djs-context-pad [data-action='append.human-step']").click();
    assertThat(page.locator(".djs-direct-editing-content")).isVisible();
    page.keyboard().type("现场核查");
    page.keyboard().press("Control+Enter");
    page.selectOption("[data-entry-id=human-step-department] select", "fire-rescue");
    page.selectOption("[data-entry-id=human-step-post] select", "review");
    page.fill("[data-entry-id=human-step-limit] input", "2");
    page.keyboard().press("Tab");
    page.getByLabel("办理完成").check();
    Bench.picture(page, "editor-human-step");

    assertThat(xml(page))
        .containsPattern(
            "<bpmn:userTask id=\"Task_[a-z0-9]+\" name=\"现场核查\">\\s*<bpmn:extensionElements>\\s*"
                + "<zeebe:userTask />\\s*<sunlit:humanStep stage=\"review\" department=\"fire-rescue\""
                + " post=\"review\" limit=\"2wd\" actions=\"pass return complete\" />");
    assertThat((List<?>) page.evaluate("events.filter(([n]) => n === 'bpmn-changed')"))
        .isNotEmpty();
  }

  @Test
  void shouldAddAParticipantAndTakeItBack() throws IOException {
    Page page = open();
    select(page, "Joint_OpenRestaurant");
    Locator group = page.locator("[data-group-id=group-domain-joint-approval-participants]");
    group.locator(".bio-properties-panel-add-entry").click();
    page.selectOption(
        "[data-entry-id=joint-approval-participants-3-department] select", "urban-management");
    page.selectOption("[data-entry-id=joint-approval-participants-3-item] select", "SIGN-OUTDOOR");
    assertThat(page.locator("[data-element-id=Joint_OpenRestaurant] text").first())
        .containsText("4 个部门");
    assertThat(xml(page))
        .contains(
            "<sunlit:participant department=\"urban-management\" item=\"SIGN-OUTDOOR\""
                + " kind=\"mandatory\" />");

    page.evaluate("async () => { for (let i = 0; i < 3; i++) await component.undo(); }");

    assertThat(page.locator("[data-element-id=Joint_OpenRestaurant] text").first())
        .containsText("3 个部门");
  }

  @Test
  void shouldTypeAConditionInTheRightOrder() throws IOException {
    Page page = open();
    select(page, "Joint_OpenRestaurant");
    page.locator(".bio-properties-panel-collapsible-entry-header").nth(1).click();
    page.locator("[data-entry-id=joint-approval-participants-1-condition] .cm-content").click();
    page.keyboard().press("Control+a");
    page.keyboard().type("area > 500");
    page.keyboard().press("Tab");

    assertThat(page.locator(".djs-container")).isVisible();
    page.waitForCondition(() -> xml(page).contains("=area &#62; 500"));
  }

  @Test
  void shouldAskForAnOutcomeByName() throws IOException {
    Page page = open();
    select(page, "f4");
    Locator choice = page.locator("[data-entry-id=domain-condition-choice] select");
    assertThat(choice.locator("option:checked")).hasText("开餐饮店并联审批：通过");
    choice.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("受理：受理"));
    Bench.picture(page, "editor-condition");

    assertThat(xml(page))
        .contains("name=\"受理\" sourceRef=\"Gateway_Passed\"")
        .contains(">=Task_Accept = \"accept\"</bpmn:conditionExpression>");
  }

  @Test
  void shouldTurnATaskIntoAJointApprovalAsOneStep() throws IOException {
    Page page = open();
    select(page, "Task_Accept");
    String before = xml(page);
    page.locator(".djs-context-pad [data-action=replace]").click();
    page.locator(".djs-popup [data-id=domain-joint-approval]").click();
    assertThat(xml(page)).contains("<sunlit:jointApproval policy=\"all-must-agree\" />");

    page.evaluate("component.undo()");

    assertThat(xml(page)).isEqualTo(before);
  }

  @Test
  void shouldExplainProblemsWhereTheyAre() throws IOException {
    Page page = open();
    page.evaluate(
        "json => component.showProblems(JSON.parse(json))",
        DiagramJson.problems(
                List.of(
                    new Problem("Task_Decide", Problem.Severity.ERROR, "请选择办理部门。"),
                    new Problem("f4", Problem.Severity.WARNING, "条件写法有误。"),
                    new Problem(null, Problem.Severity.ERROR, "流程没有结束。")))
            .toString());
    page.locator(".sunlit-problem-error").hover();
    assertThat(page.locator(".sunlit-problem-error .sunlit-problem-text")).isVisible();
    assertThat(page.locator(".sunlit-problem-strip")).containsText("流程没有结束。");
    Bench.picture(page, "editor-problems");

    page.locator(".sunlit-problem-error").click();

    assertThat(page.locator(".sunlit-header-name")).hasText("作出行政许可决定");
  }

  @Test
  void shouldRefuseToHandOutATextThatCouldNotBeRead() throws IOException {
    Page page = open();
    page.evaluate("component.setXml('<nope>', 2)");
    assertThat(page.locator(".sunlit-import-error")).containsText("这份流程图无法读取");
    assertThat(page.evaluate("component.exportXml().then(() => 'text', e => e.message)"))
        .isEqualTo("No flow is open that could be read");
  }

  @Test
  void shouldKeepEditsWhenMovedAndWhenTheLanguageChanges() throws IOException {
    Page page = open();
    select(page, "Task_Accept");
    page.fill("[data-entry-id=name] textarea, [data-entry-id=name] input", "收件受理");
    page.keyboard().press("Tab");
    page.evaluate(
        "async () => { const other = document.createElement('div'); other.style.flex = 1;"
            + " other.style.display = 'flex'; component.remove();"
            + " await new Promise(r => setTimeout(r, 100)); other.append(component);"
            + " document.getElementById('host').append(other); await component.fit(); }");
    assertThat(xml(page)).contains("收件受理");

    page.evaluate(
        "json => component.open(JSON.parse(json))", configuration(Locale.ENGLISH).toString());

    assertThat(xml(page)).contains("收件受理");
    assertThat(page.locator(".djs-palette")).containsText("Joint approval");
  }

  @Test
  void shouldDrawAndWalkWithoutAMouse() throws IOException {
    Page page = open();
    page.evaluate("component.select('Task_Accept')");
    page.locator("[data-action='domain.human-step']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".sunlit-header-kind")).hasText("人工环节");
    assertThat(page.locator(".sunlit-header-name")).hasText("人工环节");

    page.keyboard().press("Alt+ArrowLeft");
    assertThat(page.locator(".sunlit-header-name")).hasText("受理");
    page.keyboard().press("Alt+ArrowRight");
    assertThat(page.locator(".sunlit-header-name")).hasText("开餐饮店并联审批");
    page.keyboard().press("Control+z");
    assertThat(xml(page)).doesNotContain("name=\"人工环节\"");
  }

  @Test
  void shouldLeaveTheMarkOfBpmnIoUncovered() throws IOException {
    Page page = open();
    Locator mark = page.locator(".bjs-powered-by");
    assertThat(mark).isVisible();
    BoundingBox box = mark.boundingBox();
    assertThat(
            page.evaluate(
                "([x, y]) => document.elementFromPoint(x, y).closest('.bjs-powered-by') !== null",
                List.of(box.x + box.width / 2, box.y + box.height / 2)))
        .isEqualTo(true);
  }

  private static Page open() throws IOException {
    Page page = bench.show("sunlit-bpmn-editor", configuration(Locale.SIMPLIFIED_CHINESE));
    page.waitForSelector("[data-element-id=Task_Accept]");
    return page;
  }

  static ObjectNode configuration(Locale locale) throws IOException {
    return DiagramJson.configuration(
        locale,
        Files.readString(Path.of("src/test/resources/restaurant.bpmn")),
        1,
        SampleExtension.descriptor(),
        new TreeMap<>(SampleExtension.choices()));
  }

  private static void select(Page page, String id) {
    page.evaluate("id => component.select(id)", id);
    page.waitForSelector(".djs-context-pad.open");
  }

  private static String xml(Page page) {
    return (String) page.evaluate("component.exportXml()");
  }
}
