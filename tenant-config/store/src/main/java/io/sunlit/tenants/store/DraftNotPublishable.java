package io.sunlit.tenants.store;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.tenants.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The check found errors in the draft; nothing was published. */
public final class DraftNotPublishable extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<TemplateProblem> problems;

  public DraftNotPublishable(String itemCode, List<TemplateProblem> problems) {
    super(
        Kind.INVALID,
        "draft-not-publishable",
        "Expected a draft of %s without errors, but: %s"
            .formatted(
                itemCode,
                problems.stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .map(TemplateProblem::messageEn)
                    .collect(Collectors.joining(" "))),
        itemCode,
        problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count());
    this.problems = List.copyOf(problems);
  }

  /** Everything that the check found, errors first. */
  public List<TemplateProblem> problems() {
    return problems == null ? List.of() : problems;
  }
}
