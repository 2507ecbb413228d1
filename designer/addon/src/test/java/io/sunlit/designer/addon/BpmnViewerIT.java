package io.sunlit.designer.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A diagram that shows how far a case is. */
class BpmnViewerIT {

  private static Bench bench;

  @BeforeAll
  static void start() throws IOException {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void shouldSayHowFarTheCaseIsByColourSignAndWords() throws IOException {
    Page page = open();
    assertThat(page.locator("[data-element-id=Task_Accept].sunlit-state-done")).isVisible();
    assertThat(page.locator("span.sunlit-state-current")).hasText("▶");
    assertThat(page.locator(".sunlit-words li"))
        .hasText(new String[] {"受理：已完成", "开餐饮店并联审批：正在办理", "不予许可：不再办理"});
    Bench.picture(page, "viewer-states");

    page.evaluate("component.highlight({Task_Accept: 'PROBLEM', Nowhere: 'DONE'})");

    assertThat(page.locator(".sunlit-words li")).hasText(new String[] {"受理：需要处理"});
    bench.assertQuiet();
  }

  @Test
  void shouldBeginWhereTheCaseIsWhenTheWholeFlowWouldBeTooSmallToRead() throws IOException {
    // given room for a part of the flow only
    Page page = bench.page();
    page.evaluate("document.getElementById('host').style.width = '420px'");
    try {
      page.evaluate(
          "json => show('sunlit-bpmn-viewer', JSON.parse(json))", configuration().toString());
      // then the step in progress is in the middle, large enough to read
      page.waitForFunction("component.__bpmn.get('canvas').zoom() >= 0.79");
      assertThat(page.locator("[data-element-id=Joint_OpenRestaurant]")).isInViewport();
      // and the whole flow is one click away
      page.getByLabel("显示全图").click();
      assertThat(zoom(page)).isLessThan(0.79);
    } finally {
      page.evaluate("document.getElementById('host').style.width = ''");
    }
    bench.assertQuiet();
  }

  @Test
  void shouldZoomByButtonsAndLeaveTheWheelToThePage() throws IOException {
    Page page = open();
    double before = zoom(page);
    page.getByLabel("放大").click();
    assertThat(zoom(page)).isGreaterThan(before);
    page.getByLabel("显示全图").click();
    assertThat(zoom(page)).isEqualTo(before);
    page.mouse().move(600, 400);
    page.mouse().wheel(0, 300);
    assertThat(zoom(page)).isEqualTo(before);
    bench.assertQuiet();
  }

  @Test
  void shouldOfferNothingToChange() throws IOException {
    Page page = open();
    page.locator("[data-element-id=Task_Accept]").click();
    assertThat(page.locator(".djs-palette, .djs-context-pad, .bio-properties-panel")).hasCount(0);
    page.waitForFunction(
        "events.some(([n, d]) => n === 'bpmn-selected' && d.id === 'Task_Accept')");
    bench.assertQuiet();
  }

  @Test
  void shouldWaitForRoomBeforeItFits() throws IOException {
    Page page = bench.page();
    page.evaluate("document.getElementById('host').style.display = 'none'");
    page.evaluate(
        "json => show('sunlit-bpmn-viewer', JSON.parse(json))", configuration().toString());
    page.evaluate("document.getElementById('host').style.display = 'flex'");
    page.waitForSelector("[data-element-id=Task_Accept]");
    page.waitForFunction("component.__bpmn.get('canvas').viewbox().width > 100");
    bench.assertQuiet();
  }

  private static double zoom(Page page) {
    return ((Number) page.evaluate("component.__bpmn.get('canvas').zoom()")).doubleValue();
  }

  private static Page open() throws IOException {
    Page page = bench.show("sunlit-bpmn-viewer", configuration());
    page.waitForSelector("[data-element-id=Task_Accept]");
    return page;
  }

  private static ObjectNode configuration() throws IOException {
    Map<String, ElementState> states = new LinkedHashMap<>();
    states.put("f1", ElementState.DONE);
    states.put("Task_Accept", ElementState.DONE);
    states.put("Joint_OpenRestaurant", ElementState.CURRENT);
    states.put("End_Refused", ElementState.SKIPPED);
    ObjectNode node = BpmnEditorIT.configuration(Locale.SIMPLIFIED_CHINESE);
    node.set("states", DiagramJson.states(states));
    return node;
  }
}
