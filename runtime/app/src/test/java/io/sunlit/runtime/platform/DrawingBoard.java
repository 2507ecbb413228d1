package io.sunlit.runtime.platform;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** The modeler of the studio as a designer's hand uses it: palette, drawing, panel. */
final class DrawingBoard {

  private final Desk desk;
  private final Page page;

  private DrawingBoard(Desk desk) {
    this.desk = desk;
    this.page = desk.page();
  }

  /** The drawing that is on the screen, or comes to it now. */
  static DrawingBoard on(Desk desk) {
    DrawingBoard board = new DrawingBoard(desk);
    board.page.waitForSelector("sunlit-bpmn-editor .djs-palette.open .entry");
    board.page.waitForFunction(
        "() => document.querySelector('sunlit-bpmn-editor').__bpmn?.get('canvas').getRootElement()"
            + ".children.length > 3");
    desk.settle();
    return board;
  }

  /** Pushes everything that comes after the middle of a flow to the right, with the space tool. */
  void makeRoom(String flow, double width) {
    Point middle = middleOf(flow);
    page.locator(".djs-palette [data-action=space-tool]").click();
    Point from = point(middle.x, middle.y - 150);
    Point to = point(middle.x + width, middle.y - 150);
    page.mouse().move(from.x, from.y, slowly());
    page.mouse().down();
    page.mouse().move(to.x, to.y, slowly());
    page.mouse().up();
    page.keyboard().press("Escape");
  }

  /** Takes an entry of the domain palette, drops it in the middle of a flow and names it. */
  String insert(String paletteEntry, String flow, String name) {
    Point middle = middleOf(flow);
    Point drop = point(middle.x, middle.y);
    page.locator(".djs-palette [data-action='domain." + paletteEntry + "']").click();
    page.mouse().move(drop.x - 60, drop.y + 80, slowly());
    page.mouse().move(drop.x, drop.y, slowly());
    page.waitForSelector(".djs-element.drop-ok, .djs-element.connect-ok, .djs-element.hover");
    page.mouse().down();
    page.mouse().up();
    page.waitForSelector(".djs-direct-editing-content");
    page.keyboard().press("Control+a");
    page.keyboard().type(name);
    page.keyboard().press("Control+Enter");
    page.waitForFunction(
        "name => document.querySelector('sunlit-bpmn-editor').__bpmn.get('selection').get()"
            + "[0]?.businessObject.name === name",
        name);
    return (String)
        page.evaluate(
            "() =>"
                + " document.querySelector('sunlit-bpmn-editor').__bpmn.get('selection').get()[0].id");
  }

  /** Whether the flow leads through the element: one way in, one way out. */
  boolean isOnTheWay(String element, String from, String to) {
    return (boolean)
        page.evaluate(
            "([id, from, to]) => { const e = document.querySelector('sunlit-bpmn-editor').__bpmn"
                + ".get('elementRegistry').get(id);"
                + " return e.incoming.length === 1 && e.outgoing.length === 1"
                + " && e.incoming[0].source.id === from && e.outgoing[0].target.id === to; }",
            List.of(element, from, to));
  }

  void select(String element) {
    page.evaluate("id => document.querySelector('sunlit-bpmn-editor').select(id)", element);
    page.waitForFunction(
        "id => document.querySelector('sunlit-bpmn-editor').__bpmn.get('selection').get()"
            + "[0]?.id === id",
        element);
  }

  /** Name of what the panel shows. */
  String shownInPanel() {
    return page.locator(".sunlit-header-name").innerText();
  }

  /** Chooses in a field of the panel by the words that are shown. */
  void choose(String field, String label) {
    Locator select = field(field).locator("select");
    select.selectOption(new SelectOption().setLabel(label));
  }

  void type(String field, String value) {
    field(field).locator("input").first().fill(value);
    page.keyboard().press("Tab");
  }

  void tick(String field, String label, boolean on) {
    field(field).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).setChecked(on);
  }

  /** The flow as it would be saved. */
  String xml() {
    return (String) page.evaluate("() => document.querySelector('sunlit-bpmn-editor').exportXml()");
  }

  private Locator field(String entry) {
    return page.locator("[data-entry-id=human-step-" + entry + "]");
  }

  /** Presses a button of the toolbar and waits until the draft is saved. */
  void press(String button) {
    desk.press(button);
    page.waitForSelector(".studio-save-state[data-state=saved]");
    desk.settle();
  }

  private static Mouse.MoveOptions slowly() {
    return new Mouse.MoveOptions().setSteps(8);
  }

  private record Point(double x, double y) {}

  private Point middleOf(String flow) {
    return place(
        page.evaluate(
            "id => { const w = document.querySelector('sunlit-bpmn-editor').__bpmn"
                + ".get('elementRegistry').get(id).waypoints;"
                + " const a = w[0], b = w[w.length - 1];"
                + " return [(a.x + b.x) / 2, (a.y + b.y) / 2]; }",
            flow));
  }

  private static Point place(Object evaluated) {
    List<?> pair = (List<?>) evaluated;
    return new Point(((Number) pair.get(0)).doubleValue(), ((Number) pair.get(1)).doubleValue());
  }

  /** Where on the screen a place of the drawing is. */
  private Point point(double x, double y) {
    return place(
        page.evaluate(
            "([x, y]) => { const canvas ="
                + " document.querySelector('sunlit-bpmn-editor').__bpmn.get('canvas'); const box ="
                + " canvas.viewbox(); const at = canvas.getContainer().getBoundingClientRect();"
                + " return [at.left + (x - box.x) * box.scale, at.top + (y - box.y) * box.scale];"
                + " }",
            List.of(x, y)));
  }
}
