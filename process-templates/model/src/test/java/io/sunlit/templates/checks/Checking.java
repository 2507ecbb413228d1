package io.sunlit.templates.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one check on a small flow. */
final class Checking {

  static final FormSchema APPLICATION =
      FormSchema.parse(
          """
          {"type": "default", "id": "application", "schemaVersion": 16, "components": [
            {"id": "F1", "type": "number", "key": "area", "label": "面积"},
            {"id": "F2", "type": "checkbox", "key": "signWanted", "label": "招牌"}]}
          """);

  /** A county with two departments, one post in each, and one item. */
  static final CheckContext COUNTY =
      new CheckContext() {
        @Override
        public Optional<FormSchema> form(String id) {
          return id.equals("application") ? Optional.of(APPLICATION) : Optional.empty();
        }

        @Override
        public boolean hasDepartment(String code) {
          return List.of("market-regulation", "fire-rescue").contains(code);
        }

        @Override
        public boolean hasPost(@Nullable String department, String post) {
          return department == null ? post.equals("window") : post.equals("review");
        }

        @Override
        public boolean hasItem(String baseCode) {
          return baseCode.equals("FIRE");
        }

        @Override
        public Optional<String> departmentOfItem(String baseCode) {
          return hasItem(baseCode) ? Optional.of("fire-rescue") : Optional.empty();
        }
      };

  static final CheckContext ANY = CheckContext.anyCounty(Map.of("application", APPLICATION));

  private Checking() {}

  static List<TemplateProblem> problems(TemplateCheck check, FlowXml flow) {
    return problems(check, flow, ANY);
  }

  static List<TemplateProblem> problems(TemplateCheck check, FlowXml flow, CheckContext context) {
    Findings findings = new Findings(check.code());
    check.check(new CheckSubject(flow.read(), context), findings);
    for (TemplateProblem problem : findings.problems()) {
      assertThat(problem.check()).isEqualTo(check.code());
      assertThat(problem.messageZh()).containsPattern("\\p{IsHan}{2}");
      assertThat(problem.messageEn()).isNotBlank();
    }
    return findings.problems();
  }

  /** The ids of the elements that the check finds fault with. */
  static List<String> elements(TemplateCheck check, FlowXml flow, CheckContext context) {
    return problems(check, flow, context).stream()
        .map(problem -> String.valueOf(problem.element()))
        .toList();
  }

  static List<String> elements(TemplateCheck check, FlowXml flow) {
    return elements(check, flow, ANY);
  }

  static FlowXml step(String attributes) {
    return FlowXml.process("P").step("Task_A", attributes);
  }

  static FlowXml joint(String attributes, String... participants) {
    return FlowXml.process("P")
        .start("Start", "application")
        .joint("Joint_A", attributes, participants);
  }
}
