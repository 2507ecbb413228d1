package io.sunlit.templates.scenario;

/** A file is no scenario; the message says what was expected, and where. */
public class ScenarioUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ScenarioUnreadable(String message) {
    super(message);
  }
}
