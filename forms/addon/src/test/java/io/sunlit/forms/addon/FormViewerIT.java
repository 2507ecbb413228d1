package io.sunlit.forms.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an applicant or a clerk does with a form. */
class FormViewerIT {

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
  void shouldTellWhatIsMissingAndGoThere() throws IOException {
    Page page = open(viewer());
    page.evaluate("component.submit()");

    JsonNode submitted = submitted(page);

    assertThat(submitted.at("/errors/Field_Area/0").asString()).isEqualTo("必填项。");
    assertThat(submitted.at("/errors").has("Field_Name[1]")).isTrue();
    assertThat(submitted.at("/data/applicant").asString()).isEqualTo("张三");
    assertThat(page.locator(".fjs-form-field-number input")).isFocused();
    Bench.picture(page, "form-errors");
  }

  @Test
  void shouldSubmitWhatWasFilledIn() throws IOException {
    Page page = open(viewer());
    fillIn(page);
    page.locator("button[type=submit]").click();

    JsonNode submitted = submitted(page);

    assertThat(submitted.get("errors").isEmpty()).as(submitted.toString()).isTrue();
    assertThat(submitted.at("/data/area").asDouble()).isEqualTo(120.5);
    assertThat(submitted.at("/data/kind").asString()).isEqualTo("catering");
    assertThat(submitted.at("/data/staff/1/name").asString()).isEqualTo("王五");
    assertThat(submitted.get("data").has("place")).as("hidden field").isFalse();
    assertThat(told(page, "form-changed")).isNotEmpty();
  }

  @Test
  void shouldKeepTheServersErrorsUntilTheValueChanges() throws IOException {
    FormViewer viewer = viewer();
    viewer.showErrors(Map.of("Field_Applicant", "申请人不在名册。", "Field_Name[1]", "姓名重复。", "", "附件不全。"));
    Page page = open(viewer);
    Locator applicant = page.locator("input[id$=Field_Applicant]");
    assertThat(applicant).isFocused();
    assertThat(page.locator(".sunlit-form-summary li")).hasText("附件不全。");
    Bench.picture(page, "form-server-errors");

    applicant.blur();
    assertThat(page.getByText("申请人不在名册。")).isVisible();
    assertThat(page.getByText("姓名重复。")).isVisible();

    applicant.fill("李四");
    assertThat(page.getByText("申请人不在名册。")).hasCount(0);

    fillIn(page);
    page.evaluate("component.submit()");
    assertThat(submitted(page).get("errors").isEmpty())
        .as("errors of the server do not stop the next attempt")
        .isTrue();
  }

  @Test
  void shouldOnlyShowWhatMayOnlyBeRead() throws IOException {
    FormViewer viewer = viewer();
    viewer.setReadOnly(true);
    Page page = open(viewer);
    assertThat(page.locator("input[id$=Field_Applicant]")).hasAttribute("readonly", "");
    page.evaluate("component.setReadOnly(false)");
    assertThat(page.locator("input[id$=Field_Applicant]")).isEditable();
  }

  @Test
  void shouldHandOutADraftAndKeepItWhenMoved() throws IOException {
    Page page = open(viewer());
    page.locator("input[id$=Field_Applicant]").fill("赵六");
    page.locator("input[id$=Field_Applicant]").blur();
    page.evaluate(
        "async () => { const host = document.getElementById('host'); component.remove();"
            + " await new Promise(r => setTimeout(r, 100)); host.append(component);"
            + " await component.setReadOnly(false); }");
    assertThat(page.locator("input[id$=Field_Applicant]")).hasValue("赵六");
    assertThat(page.evaluate("component.fetchData().then(d => d.applicant)")).isEqualTo("赵六");
  }

  @Test
  void shouldSayThatAFormCannotBeRead() throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(
        "{\"type\": \"default\", \"components\": [{\"type\": \"nuclear\"}]}",
        JSON.createObjectNode());
    Page page = open(viewer);
    assertThat(page.locator(".sunlit-form-import-error")).containsText("这份表单无法读取");
    assertThat(told(page, "form-imported").at("/0/ok").asBoolean()).isFalse();
  }

  private static void fillIn(Page page) {
    page.locator("input[id$=Field_Area]").fill("120.5");
    page.locator(".fjs-form-field-datetime input").first().click();
    page.locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)").nth(9).click();
    page.locator(".fjs-form-field-select .fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item").first().click();
    page.locator("input[id*=Field_Name]").nth(0).fill("李四");
    page.locator("input[id*=Field_Name]").nth(1).fill("王五");
    page.locator("input[id*=Field_Name]").nth(1).blur();
  }

  private static FormViewer viewer() throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(
        Files.readString(Path.of("src/test/resources/application.form")),
        JSON.readTree("{\"applicant\": \"张三\"}"));
    return viewer;
  }

  private static Page open(FormViewer viewer) {
    Page page = bench.show("sunlit-form-viewer", viewer.configuration());
    page.waitForFunction("() => events.some(([n]) => n === 'form-imported')");
    return page;
  }

  private static JsonNode submitted(Page page) {
    page.waitForFunction("() => events.some(([n]) => n === 'form-submit')");
    JsonNode all = told(page, "form-submit");
    return all.get(all.size() - 1);
  }

  /** The details of all events of a name. */
  private static JsonNode told(Page page, String name) {
    return JSON.readTree(
        (String)
            page.evaluate(
                "name => JSON.stringify(events.filter(([n]) => n === name).map(([, d]) => d))",
                name));
  }
}
