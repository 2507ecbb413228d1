package io.sunlit.forms.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form designer does. */
class FormEditorIT {

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
  void shouldRenameAFieldAndTakeItBack() throws IOException {
    Page page = open();
    page.evaluate("component.select('Field_Area')");
    page.locator("[data-group-id=group-general] .bio-properties-panel-group-header").click();
    page.locator("[data-entry-id=label] .cm-content, [data-entry-id=label] textarea")
        .first()
        .click();
    page.keyboard().press("Control+a");
    page.keyboard().type("店铺面积");
    page.keyboard().press("Tab");
    page.waitForCondition(() -> schema(page).toString().contains("店铺面积"));
    assertThat(
            (Boolean)
                page.evaluate("events.some(([n, d]) => n === 'schema-changed' && d.revision > 0)"))
        .isTrue();

    page.evaluate("component.undo()");

    assertThat(schema(page).toString()).doesNotContain("店铺面积");
  }

  @Test
  void shouldDragANewFieldWithAChineseLabelIntoTheForm() throws IOException {
    Page page = open();
    int before = schema(page).get("components").size();
    drag(
        page,
        page.locator(".fjs-palette-field[data-field-type=textarea]"),
        page.locator(".fjs-element[data-id=Field_Mail]"));
    Bench.assertMarkSeen(page);
    Bench.manual(page, "editor");

    assertThat(schema(page).get("components").size()).isEqualTo(before + 1);
    assertThat(schema(page).get("components").toString()).contains("\"label\":\"多行文本\"");
  }

  @Test
  void shouldKeepEditsWhenTheLanguageChanges() throws IOException {
    Page page = open();
    drag(
        page,
        page.locator(".fjs-palette-field[data-field-type=checkbox]"),
        page.locator(".fjs-element[data-id=Field_Mail]"));
    int changed = schema(page).get("components").size();
    FormEditor english = editor();
    english.setLocale(Locale.ENGLISH);
    page.evaluate("json => component.open(JSON.parse(json))", english.configuration().toString());

    assertThat(schema(page).get("components").size()).isEqualTo(changed);
    assertThat(page.locator(".fjs-palette-header")).containsText("Components");
    assertThat(page.locator(".fjs-palette-field[data-field-type=textarea]"))
        .containsText("Text area");
  }

  @Test
  void shouldSayThatAFormCannotBeRead() throws IOException {
    FormEditor editor = new FormEditor();
    editor.setLocale(Locale.SIMPLIFIED_CHINESE);
    editor.setSchema("{\"components\": [");
    Page page = bench.show("sunlit-form-editor", editor.configuration());
    assertThat(page.locator(".sunlit-form-import-error")).containsText("这份表单无法读取");
    assertThat(page.evaluate("component.fetchSchema().then(() => 'text', e => e.message)"))
        .isEqualTo("No form is open that could be read");
  }

  private static void drag(Page page, Locator from, Locator to) {
    Object before = page.evaluate("component.fetchSchema()");
    BoundingBox a = from.boundingBox();
    BoundingBox b = to.boundingBox();
    page.mouse().move(a.x + a.width / 2, a.y + a.height / 2);
    page.mouse().down();
    page.mouse().move(a.x + 80, a.y + 40, new Mouse.MoveOptions().setSteps(5));
    page.mouse().move(b.x + b.width / 2, b.y + 4, new Mouse.MoveOptions().setSteps(15));
    page.waitForSelector(".fjs-form .gu-transit");
    page.mouse().up();
    page.waitForFunction(
        "before => component.fetchSchema().then(schema => schema !== before)", before);
  }

  private static FormEditor editor() throws IOException {
    FormEditor editor = new FormEditor();
    editor.setLocale(Locale.SIMPLIFIED_CHINESE);
    editor.setSchema(Files.readString(Path.of("src/test/resources/application.form")));
    return editor;
  }

  private static Page open() throws IOException {
    Page page = bench.show("sunlit-form-editor", editor().configuration());
    page.waitForSelector(".fjs-element[data-id=Field_Mail]");
    return page;
  }

  private static JsonNode schema(Page page) {
    return JSON.readTree((String) page.evaluate("component.fetchSchema()"));
  }
}
