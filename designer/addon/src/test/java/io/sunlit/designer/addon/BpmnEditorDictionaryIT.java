package io.sunlit.designer.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Opens every panel and menu for every kind of element, and finds nothing that is not Chinese. */
class BpmnEditorDictionaryIT {

  @Test
  void shouldSpeakChineseEverywhere() throws IOException {
    try (Bench bench = new Bench()) {
      Page page =
          bench.show("sunlit-bpmn-editor", BpmnEditorIT.configuration(Locale.SIMPLIFIED_CHINESE));
      page.waitForSelector("[data-element-id=Task_Accept]");

      List<?> latin = (List<?>) page.evaluate("tour()");

      assertThat(latin).isEmpty();
      assertThat((List<?>) page.evaluate("untranslated()"))
          .as("asked for, not in the dictionary")
          .isEmpty();
    }
  }

  @Test
  void shouldFindWhatIsNotChinese() throws IOException {
    try (Bench bench = new Bench()) {
      Page page = bench.show("sunlit-bpmn-editor", BpmnEditorIT.configuration(Locale.ENGLISH));
      page.waitForSelector("[data-element-id=Task_Accept]");

      assertThat(page.evaluate("tour()").toString())
          .contains("Process | text: General")
          .contains("UserTask | text: Assignment")
          .contains("bpmn-append | text: Service task")
          .contains("Toggle section");
    }
  }
}
