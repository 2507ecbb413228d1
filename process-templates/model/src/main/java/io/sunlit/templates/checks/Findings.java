package io.sunlit.templates.checks;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one check finds. */
public final class Findings {

  private final String check;
  private final List<TemplateProblem> problems = new ArrayList<>();

  public Findings(String check) {
    this.check = check;
  }

  void error(@Nullable String element, String zh, String en) {
    problems.add(new TemplateProblem(check, Severity.ERROR, element, zh, en));
  }

  /**
   * @param trace ids of the elements along the run that leads to it
   */
  void error(@Nullable String element, String zh, String en, List<String> trace) {
    problems.add(new TemplateProblem(check, Severity.ERROR, element, zh, en, trace));
  }

  void warning(@Nullable String element, String zh, String en) {
    problems.add(new TemplateProblem(check, Severity.WARNING, element, zh, en));
  }

  public List<TemplateProblem> problems() {
    return List.copyOf(problems);
  }
}
