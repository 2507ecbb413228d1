package io.sunlit.forms.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    assertThat(Bench.notChinese(page)).isEmpty();

    next.click();
    assertThat(page.getByText("必填项。")).hasCount(1); // only what this step lacks
    assertThat(Bench.notChinese(page)).isEmpty();
    assertThat(field(page, 0)).isFocused();

    for (int step = 0; step < 6; step++) {
      field(page, step * 10).fill("答" + step);
      field(page, step * 10).blur();
      if (step == 2) {
        Bench.manual(page, "wizard");
        Bench.turnDark(page);
        Bench.assertMarkSeen(page);
        Bench.manual(page, "wizard-dark");
        Bench.turnLight(page);
      }
      assertThat(Bench.notChinese(page)).isEmpty();
      next.click();
    }
    assertThat(page.locator("[aria-current=step]")).hasText("核对");
    assertThat(field(page, 0)).hasAttribute("readonly", "");
    assertThat(field(page, 59)).isVisible();
    Bench.assertMarkSeen(page);
    assertThat(Bench.notChinese(page)).isEmpty();
    page.evaluate("document.querySelector('.sunlit-wizard-steps').scrollIntoView()");
    Bench.manualScreen(page, "wizard-check");

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
  void shouldPrintTheWholeFormOnA4() throws IOException {
    Page page = open(viewer());
    Bench.turnDark(page); // paper is white all the same
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

    assertThat(field(page, 0)).isVisible();
    assertThat(field(page, 59)).isVisible();
    assertThat(page.getByText("下一步")).isHidden();
    assertThat(page.locator(".sunlit-wizard-steps")).isHidden();
    Bench.assertMarkPrinted(page);
    String pdf =
        new String(
            page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
            StandardCharsets.ISO_8859_1);
    Matcher box = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]").matcher(pdf);
    int pages = 0;
    while (box.find()) {
      pages++;
      assertThat(Double.parseDouble(box.group(1))).as("210 mm").isCloseTo(595.3, within(1.0));
      assertThat(Double.parseDouble(box.group(2))).as("297 mm").isCloseTo(841.9, within(1.0));
    }
    assertThat(pages).as("sixty fields").isBetween(3, 8);
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
