package io.sunlit.runtime.documents.typeset;

import io.sunlit.runtime.documents.typeset.LineBreaking.Line;
import java.util.List;

/**
 * A horizontal strip of a page that is never cut: a line, or a row of a table.
 *
 * @param staysWithNext whether the next strip must be on the same page
 */
record Strip(double height, List<Placed> lines, List<Box> boxes, boolean staysWithNext) {

  /**
   * A line at its place.
   *
   * @param x from the left edge of the type area
   * @param y base line, from the top of the strip downwards
   * @param spread points added after each character but the last, to reach the margin
   */
  record Placed(Line line, Style style, double x, double y, double spread) {}

  /** A ruled frame, from the left edge of the type area. */
  record Box(double x, double width) {}

  static Strip text(Placed line, double height, boolean staysWithNext) {
    return new Strip(height, List.of(line), List.of(), staysWithNext);
  }

  static Strip gap(double height, boolean staysWithNext) {
    return new Strip(height, List.of(), List.of(), staysWithNext);
  }

  static Strip row(double height, List<Placed> lines, List<Box> boxes) {
    return new Strip(height, lines, boxes, false);
  }
}
