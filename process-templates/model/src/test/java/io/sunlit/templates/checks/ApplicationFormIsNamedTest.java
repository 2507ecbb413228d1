package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import org.junit.jupiter.api.Test;

class ApplicationFormIsNamedTest {

  private final TemplateCheck check = new ApplicationFormIsNamed();

  @Test
  void acceptsAStartWithAForm() {
    assertThat(elements(check, FlowXml.process("P").start("Start", "application"))).isEmpty();
  }

  @Test
  void warnsOfAStartWithoutForm() {
    assertThat(problems(check, FlowXml.process("P").start("Start", null)))
        .extracting(TemplateProblem::element, TemplateProblem::severity)
        .containsExactly(tuple("Start", TemplateProblem.Severity.WARNING));
  }
}
