package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The rules of the field library in the browser's language, held to the table that Java is held to.
 */
class LibraryRulesIT {

  private static final Path TABLE = Path.of("../model/src/test/resources/field-library.json");

  @Test
  void shouldJudgeAsTheTableSays() {
    assertThat(Npm.complaintsOf("vectors", TABLE.toString())).isEmpty();
  }

  @Test
  void shouldFindARuleThatIsNotAsTheTableSays() throws Exception {
    Path other = Path.of("target", "other-table.json");
    Files.writeString(
        other,
        Files.readString(TABLE).replaceFirst("\"codes\": \\[\\]", "\"codes\": [\"id-form\"]"));

    assertThat(Npm.complaintsOf("vectors", other.toString()))
        .contains("the example of GB 11643: expected [\"id-form\"]");
  }
}
