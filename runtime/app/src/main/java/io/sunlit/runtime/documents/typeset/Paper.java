package io.sunlit.runtime.documents.typeset;

/** An A4 page of an official paper (GB/T 9704-2012): margins and type area, in points. */
final class Paper {

  private static final double MM = 72 / 25.4;

  static final double WIDTH = 210 * MM;
  static final double HEIGHT = 297 * MM;
  static final double LEFT = 28 * MM;
  static final double TOP = 37 * MM;

  /** 版心: 156 mm by 225 mm, 28 characters of 三号 by 22 lines. */
  static final double TEXT_WIDTH = 156 * MM;

  static final double TEXT_HEIGHT = 225 * MM;

  /** Base line of the page number. */
  static final double FOOT = HEIGHT - TOP - TEXT_HEIGHT - 20 * MM;

  private Paper() {}
}
