package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Opens every panel for every kind of field, and finds nothing that is not Chinese. */
class FormDictionaryIT {

  private static final Path EVERYTHING = Path.of("src/test/resources/everything.form");
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
  void shouldSpeakChineseInTheEditor() throws IOException {
    assertThat(tourOfEditor(Locale.SIMPLIFIED_CHINESE)).isEmpty();
  }

  @Test
  void shouldSpeakChineseInTheViewer() throws IOException {
    assertThat(tourOfViewer(Locale.SIMPLIFIED_CHINESE)).isEmpty();
  }

  @Test
  void shouldSpeakChineseInTheFieldsOfTheLibrary() throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(
        Files.readString(Path.of("src/test/resources/library.form")),
        JsonMapper.builder().build().createObjectNode());
    Page page = bench.show("sunlit-form-viewer", viewer.configuration());
    page.waitForSelector(".fjs-form-field-signing");

    assertThat((List<?>) page.evaluate("tourOfViewer()")).isEmpty();
  }

  @Test
  void shouldFindWhatIsNotChinese() throws IOException {
    assertThat(tourOfViewer(Locale.ENGLISH).toString())
        .contains("submitted | text: Field is required.")
        .contains("text: Nothing to show.");
  }

  private static List<?> tourOfEditor(Locale locale) throws IOException {
    FormEditor editor = new FormEditor();
    editor.setLocale(locale);
    editor.setSchema(Files.readString(Path.of("src/test/resources/application.form")));
    Page page = bench.show("sunlit-form-editor", editor.configuration());
    page.waitForSelector(".fjs-element[data-id=Field_Mail]");
    return (List<?>) page.evaluate("tourOfEditor()");
  }

  private static List<?> tourOfViewer(Locale locale) throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(locale);
    viewer.setForm(
        Files.readString(EVERYTHING),
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"rows": [{"name": "甲", "n": 1}, {"name": "乙", "n": 2}, {"name": "丙", "n": 3}]}
                """));
    Page page = bench.show("sunlit-form-viewer", viewer.configuration());
    page.waitForSelector(".fjs-form-field-number");
    return (List<?>) page.evaluate("tourOfViewer()");
  }
}
