package io.sunlit.runtime.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window need not ask, because the application form of a template asks it. */
class ApplicantAnswersTest {

  private static final Path TEMPLATES =
      Path.of("../../process-templates/library/src/main/resources/process-templates");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "administrative-licence",
        "filing",
        "levy",
        "requisition",
        "penalty-ordinary",
        "enterprise-setup",
        "restaurant-opening",
      })
  void shouldNotAskTwiceForTheNameOfTheApplicant(String template) throws IOException {
    String form = Files.readString(TEMPLATES.resolve(template + "/forms/application.form"));

    assertThat(ApplicantAnswers.askedBy(FormSchema.parse(form)).askName()).isFalse();
  }
}
