package io.sunlit.forms.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A form of sixty fields, step by step. */
class FormWizardIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
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
  void shouldAskStepByStepAndShowEverythingForChecking() throws IOException {
    Page page = open(viewer());
    Locator next = page.getByText("下一步");
    assertThat(field(page, 0)).isVisible();
    assertThat(field(page, 10)).isHidden();

    next.click();
    assertThat(page.getByText("必填项。")).hasCount(1); // only what this step lacks
    assertThat(field(page, 0)).isFocused();

    for (int step = 0; step < 6; step++) {
      field(page, step * 10).fill("答" + step);
      field(page, step * 10).blur();
      Bench.picture(page, "form-wizard");
      next.click();
    }
    assertThat(page.locator("[aria-current=step]")).hasText("核对");
    assertThat(field(page, 0)).hasAttribute("readonly", "");
    assertThat(field(page, 59)).isVisible();
    assertThat(page.locator(".fjs-powered-by-link").first()).isVisible();
    Bench.picture(page, "form-wizard-check");

    page.evaluate("component.submit()");
    page.waitForFunction("() => events.some(([n]) => n === 'form-submit')");
    assertThat(
            page.evaluate(
                "() => { const e = events.find(([n]) => n === 'form-submit')[1];"
                    + " return Object.keys(e.errors).length + e.data.answer50; }"))
        .isEqualTo("0答5");
  }

  @Test
  void shouldGoToTheStepOfTheServersFirstError() throws IOException {
    Page page = open(viewer());
    page.evaluate("component.showErrors({ Field_23: '与登记信息不一致。' })");

    assertThat(page.locator("[aria-current=step]")).hasText("从业人员");
    assertThat(page.getByText("与登记信息不一致。")).isVisible();
  }

  @Test
  void shouldPrintTheWholeFormOnPaper() throws IOException {
    Page page = open(viewer());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(field(page, 59)).isVisible();
    assertThat(page.getByText("下一步")).isHidden();
  }

  private static Locator field(Page page, int number) {
    return page.locator("[id$=Field_" + number + "]");
  }

  private static FormViewer viewer() throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setWizard(true);
    viewer.setForm(
        Files.readString(Path.of("src/test/resources/long.form")), JSON.valueToTree(Map.of()));
    return viewer;
  }

  private static Page open(FormViewer viewer) {
    Page page = bench.show("sunlit-form-viewer", viewer.configuration());
    page.waitForFunction("() => events.some(([n]) => n === 'form-imported')");
    return page;
  }
}
