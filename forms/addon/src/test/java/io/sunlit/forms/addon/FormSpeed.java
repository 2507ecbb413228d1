package io.sunlit.forms.addon;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures, for people and not as a test: how soon a form of sixty fields is shown in Chromium, and
 * how long a key takes until the browser has painted it. Prints a line of JSON for each round. Run
 * the main method in the folder of this module, with its test class path, on a quiet machine.
 */
final class FormSpeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROUNDS = 5;

  private FormSpeed() {}

  public static void main(String[] arguments) throws IOException {
    try (Bench bench = new Bench()) {
      FormViewer viewer = new FormViewer();
      viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
      viewer.setForm(
          Files.readString(Path.of("src/test/resources/long.form")), JSON.createObjectNode());
      for (int round = 0; round < ROUNDS; round++) {
        Page page = bench.page();
        Object figures = page.evaluate(SCRIPT, viewer.configuration().toString());
        System.out.println(figures);
        page.context().close();
      }
    }
  }

  private static final String SCRIPT =
      """
      async json => {
        const painted = () => new Promise(r => requestAnimationFrame(() => setTimeout(r, 0)));
        const began = performance.now();
        await show('sunlit-form-viewer', JSON.parse(json));
        await painted();
        const shown = performance.now() - began;
        const fields = document.querySelectorAll('.fjs-form-field :is(input, textarea)').length;
        const field = document.querySelector('[id$=Field_1]');
        field.focus();
        const keys = [];
        for (let i = 0; i < 60; i++) {
          const before = performance.now();
          document.execCommand('insertText', false, 'a');
          await painted();
          keys.push(performance.now() - before);
        }
        keys.sort((a, b) => a - b);
        return JSON.stringify({ fields, shownMs: Math.round(shown),
          keyP50Ms: Math.round(keys[30]), keyP95Ms: Math.round(keys[57]), keyMaxMs: Math.round(keys[59]) });
      }
      """;
}
