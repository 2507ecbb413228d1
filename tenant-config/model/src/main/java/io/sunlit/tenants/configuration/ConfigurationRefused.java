package io.sunlit.tenants.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** The files of a configuration are not as they must be; nothing was applied. */
public final class ConfigurationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ConfigurationProblem> problems;

  public ConfigurationRefused(List<ConfigurationProblem> problems) {
    super(
        problems.stream()
            .map(ConfigurationProblem::toString)
            .collect(Collectors.joining("\n  ", "Configuration refused:\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that was found, in the order of files and lines. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }
}
