package io.sunlit.designer.addon;

import java.io.Serializable;

/** A text for the screen in both languages. */
public record Wording(String zh, String en) implements Serializable {

  public static Wording of(String zh, String en) {
    return new Wording(zh, en);
  }

  /** A text that reads the same in both languages, such as the name of a department. */
  public static Wording same(String text) {
    return new Wording(text, text);
  }
}
