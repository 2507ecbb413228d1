package io.sunlit.forms.js;

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

  public static boolean valid(String pattern) {
    try {
      new PatternReader(pattern).read();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if JavaScript would refuse it
   */
  public static JsPattern of(String pattern) {
    PatternReader reader = new PatternReader(pattern);
    PatternNode node = reader.read();
    return new JsPattern(node, reader.groups());
  }

  public static Outcome test(String pattern, String text) {
    try {
      return of(pattern).search(text);
    } catch (IllegalArgumentException e) {
      return Outcome.INVALID;
    }
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
