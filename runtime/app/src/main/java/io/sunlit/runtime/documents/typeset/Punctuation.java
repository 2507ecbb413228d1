package io.sunlit.runtime.documents.typeset;

/** Which marks may not begin or end a line (避头尾, GB/T 15834-2011 and CLREQ). */
final class Punctuation {

  private static final String NOT_FIRST = "，。、；：？！）》」』”’】〕〉…—·～％‰℃,.;:?!)]}%°";
  private static final String NOT_LAST = "（《「『“‘【〔〈([{￥¥＃#";
  private static final String COUNTED = "月日时分个条款项号份人元";
  private static final String BLANK_ON_THE_RIGHT = "，。、；：）》」』】〕〉";
  private static final String BLANK_ON_THE_LEFT = "（《「『【〔〈";

  private Punctuation() {}

  static boolean mayBegin(int codePoint) {
    return NOT_FIRST.indexOf(codePoint) < 0;
  }

  static boolean mayEnd(int codePoint) {
    return NOT_LAST.indexOf(codePoint) < 0;
  }

  /**
   * Whether the first of two neighbours gives away its blank half: the two would gape otherwise.
   */
  static boolean closesUp(int codePoint, int next) {
    return BLANK_ON_THE_RIGHT.indexOf(codePoint) >= 0
        && (BLANK_ON_THE_RIGHT.indexOf(next) >= 0 || BLANK_ON_THE_LEFT.indexOf(next) >= 0);
  }

  /** A figure and what it counts: 5日, 20个, 3号; not 2026年, which would leave too much blank. */
  static boolean belongTogether(int codePoint, int next) {
    return Character.isDigit(codePoint) && COUNTED.indexOf(next) >= 0;
  }

  /** Letters, digits and their signs stay together: 2026, JS320583SC-XK-0001, a@b.cn. */
  static boolean isWestern(int codePoint) {
    return codePoint > ' ' && codePoint < 0x2000;
  }
}
