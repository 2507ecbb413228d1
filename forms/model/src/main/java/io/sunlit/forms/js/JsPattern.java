package io.sunlit.forms.js;

import org.jspecify.annotations.Nullable;

/**
 * A JavaScript regular expression without flags. Bounded: a pattern that needs too many steps is
 * given up, which the browser would not do.
 */
public final class JsPattern {

  /** What became of a search. */
  public enum Outcome {
    FOUND,
    NOT_FOUND,
    INVALID,
    TOO_SLOW
  }

  private final PatternNode node;
  private final int groups;

  private JsPattern(PatternNode node, int groups) {
    this.node = node;
    this.groups = groups;
  }

  /** Reads a pattern; null if JavaScript would refuse it. */
  public static @Nullable JsPattern read(String pattern) {
    try {
      PatternReader reader = new PatternReader(pattern);
      PatternNode node = reader.read();
      return new JsPattern(node, reader.groups());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether a pattern occurs anywhere in a text. */
  public static Outcome test(String pattern, String text) {
    JsPattern read = read(pattern);
    return read == null ? Outcome.INVALID : read.search(text);
  }

  /** Whether it occurs anywhere in the text. */
  public Outcome search(String text) {
    PatternNode.Run run = new PatternNode.Run(text, groups);
    try {
      for (int start = 0; start <= text.length(); start++) {
        if (node.match(run, start, p -> true)) {
          return Outcome.FOUND;
        }
      }
      return Outcome.NOT_FOUND;
    } catch (PatternNode.TooSlow | StackOverflowError e) {
      return Outcome.TOO_SLOW;
    }
  }
}
