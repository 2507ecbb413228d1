package io.sunlit.templates;

/** A template's folder cannot be read; the message names the file and what was expected. */
public class TemplateUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TemplateUnreadable(String file, String message) {
    super(file + ": " + message);
  }
}
