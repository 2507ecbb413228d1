package io.sunlit.templates.scenario;

/** A flow does not do what a scenario tells; the message says which step failed and why. */
public class ScenarioFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ScenarioFailed(String message) {
    super(message);
  }
}
