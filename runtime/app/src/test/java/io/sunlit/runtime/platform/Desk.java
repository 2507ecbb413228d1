package io.sunlit.runtime.platform;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One officer at a browser: what a test says, as a person does it. */
final class Desk implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  private Desk(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(30_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
  }

  /** Opens a browser without signing in. */
  static Desk visitor() {
    return new Desk(TestPlatform.get().browserContext());
  }

  static Desk of(String username) {
    Desk desk = visitor();
    desk.open("/login");
    desk.page.locator("input[name=username]").fill(username);
    desk.page.locator("input[name=password]").fill(TestPlatform.PASSWORD);
    desk.page.keyboard().press("Enter");
    desk.page.waitForSelector("vaadin-app-layout");
    desk.settle();
    return desk;
  }

  Page page() {
    return page;
  }

  /** What the browser complained of. */
  List<String> errors() {
    return errors;
  }

  void open(String path) {
    page.navigate(TestPlatform.get().base().resolve(path).toString());
    settle();
  }

  /** Waits until the server has answered everything. */
  void settle() {
    page.waitForFunction(
        "() => { const c = window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients;"
            + " return !c || Object.values(c).every(x => !x.isActive || !x.isActive()); }");
    page.waitForTimeout(400);
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
    settle();
  }

  /** Ends the step with an action, by its code. */
  void act(String action) {
    page.locator(".action-bar .action-" + action).click();
    page.waitForSelector(".step-panel", gone());
    settle();
  }

  private static Page.WaitForSelectorOptions gone() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** Fills in the form on the page; a value of null ticks the option of that name. */
  void fillIn(Map<String, @Nullable String> fields) {
    Locator form = page.locator("sunlit-form-viewer").first();
    fields.forEach(
        (label, value) -> {
          Locator field = form.getByLabel(label).and(form.locator("input, textarea")).first();
          if (value == null) {
            field.check();
          } else {
            field.fill(value);
          }
        });
  }

  /** Opens the step of the case that waits in the inbox, claims it and fills in its form. */
  void takeUp(String caseNumber, Map<String, @Nullable String> fields) {
    open("/");
    page.locator("vaadin-grid-cell-content", having(caseNumber)).first().dblclick();
    page.waitForSelector(".step-panel");
    settle();
    press("领取并办理");
    page.waitForSelector("sunlit-form-viewer .fjs-form");
    fillIn(fields);
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** A picture for the manual. */
  void picture(String name) {
    settle();
    page.waitForTimeout(600);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of(System.getProperty("sunlit.pictures", "target"), name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
