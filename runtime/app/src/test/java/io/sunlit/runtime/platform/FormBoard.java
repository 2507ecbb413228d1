package io.sunlit.runtime.platform;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** The form editor of the studio as a designer's hand uses it. */
final class FormBoard {

  private final Desk desk;
  private final Page page;

  private FormBoard(Desk desk) {
    this.desk = desk;
    this.page = desk.page();
  }

  /** The form that is on the screen, or comes to it now. */
  static FormBoard on(Desk desk) {
    desk.page().waitForSelector("sunlit-form-editor .fjs-palette-field");
    desk.page().waitForSelector("sunlit-form-editor .fjs-form-editor .fjs-element");
    desk.settle();
    return new FormBoard(desk);
  }

  /** Drags a kind of field from the palette above the first field, and says what it asks. */
  void add(String type, String label) {
    Locator fields = page.locator(".fjs-form-editor .fjs-element[data-id]");
    int before = fields.count();
    Locator last = fields.last();
    BoundingBox a = page.locator(".fjs-palette-field[data-field-type=" + type + "]").boundingBox();
    BoundingBox b = last.boundingBox();
    Mouse mouse = page.mouse();
    mouse.move(a.x + a.width / 2, a.y + a.height / 2);
    mouse.down();
    mouse.move(a.x + 80, a.y + 40, slowly());
    mouse.move(b.x + b.width / 2, b.y + 4, slowly());
    page.waitForSelector(".fjs-form-editor .gu-transit");
    mouse.up();
    page.waitForFunction(
        "n => document.querySelectorAll('.fjs-form-editor .fjs-element[data-id]').length > n",
        before);
    label(label);
  }

  /** Selects the field with the label and gives it another one. */
  void rename(String label, String newLabel) {
    page.locator(".fjs-form-editor .fjs-form-field", new Page.LocatorOptions().setHasText(label))
        .last()
        .click();
    label(newLabel);
  }

  private void label(String text) {
    Locator entry = page.locator("[data-entry-id=label]");
    if (!entry.isVisible()) {
      page.locator("[data-group-id=group-general] .bio-properties-panel-group-header").click();
    }
    entry.locator(".cm-content, textarea, input").first().click();
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
    page.keyboard().press("Tab");
    page.waitForSelector(".fjs-form-editor .fjs-form-field:has-text('" + text + "')");
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
}
