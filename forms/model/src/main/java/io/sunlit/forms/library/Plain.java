package io.sunlit.forms.library;

/** Texts that have only what a plain keyboard makes. */
final class Plain {

  private Plain() {}

  /** Whether it has only visible ASCII characters: nothing full-width, nothing hidden. */
  static boolean ascii(String text) {
    return text.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** Whether it has no control character but a line feed, and no half of a surrogate pair. */
  static boolean typed(String text) {
    return text.codePoints()
        .noneMatch(c -> (Character.isISOControl(c) && c != '\n') || surrogate(c));
  }

  private static boolean surrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
