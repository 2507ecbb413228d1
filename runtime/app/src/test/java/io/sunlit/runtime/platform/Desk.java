package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One officer at a browser: what a test says, as a person does it. */
final class Desk implements AutoCloseable {

  /** The build leaves out the icons that no screen names. */
  private static final String BLANK_ICONS =
      """
      () => [...document.querySelectorAll('vaadin-icon[icon]')]
          .filter(icon => icon.shadowRoot?.querySelector('#svg-group')?.childElementCount === 0)
          .map(icon => icon.icon)
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  private Desk(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(60_000);
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

  /** The words on the page, in one line. */
  String words() {
    return page.locator("body").innerText().replaceAll("\\s+", " ");
  }

  void open(String path) {
    page.navigate(TestPlatform.get().base().resolve(path).toString());
    settle();
    assertThat((List<?>) page.evaluate(BLANK_ICONS)).as("icons without a picture").isEmpty();
  }

  /** Waits until the server has answered everything, and has had nothing to do for some frames. */
  void settle() {
    page.evaluate("() => { window.calmFrames = 0 }");
    page.waitForFunction(
        """
        () => {
          const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
          const busy = clients.some(client => client.isActive?.())
              || document.querySelector('vaadin-connection-indicator[loading]');
          window.calmFrames = busy ? 0 : (window.calmFrames ?? 0) + 1;
          return window.calmFrames > 8;
        }
        """);
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
            type(field, value);
          }
        });
    int rounds = 0;
    do {
      form.evaluate("f => f.querySelector(':focus')?.blur()");
      settle();
    } while (typedAgain(form, fields) && ++rounds < 5);
  }

  /**
   * Types what is gone again: a field that another answer has just brought into sight is drawn once
   * more when the form has thought about that answer, faster than anybody types, but not than this.
   */
  private boolean typedAgain(Locator form, Map<String, @Nullable String> fields) {
    boolean again = false;
    for (Map.Entry<String, @Nullable String> entry : fields.entrySet()) {
      String value = entry.getValue();
      if (value != null) {
        Locator field =
            form.getByLabel(entry.getKey()).and(form.locator("input, textarea")).first();
        if (!field.inputValue().equals(value)) {
          type(field, value);
          again = true;
        }
      }
    }
    return again;
  }

  /** Types until it stays: a field that has just come into sight may be drawn once more. */
  private void type(Locator field, String value) {
    page.waitForCondition(
        () -> {
          if (field.inputValue().equals(value)) {
            return true;
          }
          field.fill(value);
          field.evaluate(
              "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
          return false;
        });
  }

  /** What the applicant takes home. */
  record Receipt(String caseNumber, String queryCode) {}

  /**
   * Takes in an application at the window.
   *
   * @param answers by label; null ticks the option of that name
   * @param picture name of the pictures of the filled-in form and of the receipt
   */
  Receipt takeIn(String item, Map<String, @Nullable String> answers, String picture) {
    open("/intake");
    page.locator("vaadin-combo-box input").fill(item);
    page.locator("vaadin-combo-box-item:not([hidden])").first().click();
    page.waitForSelector("sunlit-form-viewer .fjs-form-field");
    settle();
    fillIn(answers);
    picture(picture);
    press("提交收件");
    page.waitForSelector("text=收件成功");
    picture(picture.replace("intake", "receipt"));
    String words = words();
    return new Receipt(
        found("JS[0-9A-Z]+-[A-Z]+-[0-9]+-[0-9]{8}-[0-9]{4}", words),
        found("\\b[2-9A-HJ-NP-Z]{8}\\b", words));
  }

  private static String found(String pattern, String words) {
    Matcher matcher = Pattern.compile(pattern).matcher(words);
    assertThat(matcher.find()).as(words).isTrue();
    return matcher.group();
  }

  /** Turns to a tab of what is known of the case. */
  void tab(String name) {
    page.locator(".case-folder vaadin-tab", having(name)).click();
    settle();
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

  /**
   * A picture of what is on the screen. The manual's are made in the same way, when somebody says
   * where: {@code -Dsunlit.pictures=docs/manual}.
   */
  void picture(String name) {
    settle();
    page.evaluate("() => document.fonts.ready");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setStyle("vaadin-notification-container { display: none !important }")
            .setPath(
                Path.of(System.getProperty("sunlit.pictures", "target/pictures"), name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
