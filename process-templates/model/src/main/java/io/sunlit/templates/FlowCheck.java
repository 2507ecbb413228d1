package io.sunlit.templates;

import io.sunlit.templates.checks.CheckSubject;
import io.sunlit.templates.checks.Findings;
import io.sunlit.templates.checks.TemplateCheck;
import io.sunlit.templates.checks.TemplateChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Checks whether a flow can be published: all problems at once, errors first. */
public final class FlowCheck {

  private FlowCheck() {}

  /** The problems of the flow; empty if there is nothing to say. */
  public static List<TemplateProblem> check(Flow flow, CheckContext context) {
    return check(flow, context, code -> true);
  }

  /**
   * @param wanted tells by its code whether a check is run
   */
  static List<TemplateProblem> check(Flow flow, CheckContext context, Predicate<String> wanted) {
    CheckSubject subject = new CheckSubject(flow, context);
    List<TemplateProblem> problems = new ArrayList<>();
    for (TemplateCheck check : TemplateChecks.all()) {
      if (!wanted.test(check.code())) {
        continue;
      }
      Findings findings = new Findings(check.code());
      check.check(subject, findings);
      problems.addAll(findings.problems());
    }
    problems.sort((a, b) -> a.severity().compareTo(b.severity()));
    return List.copyOf(problems);
  }
}
