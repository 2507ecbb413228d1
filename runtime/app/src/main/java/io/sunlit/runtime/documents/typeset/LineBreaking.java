package io.sunlit.runtime.documents.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Breaks a paragraph into lines: anywhere between Chinese characters, but so that no line begins
 * with a closing mark or ends with an opening one, and never inside a number or a word unless it is
 * longer than a line.
 */
final class LineBreaking {

  /**
   * A line.
   *
   * @param codePoints what stands on it
   * @param advances width of each, in points, the last without what it gives away
   * @param last whether the paragraph ends here; such a line is not spread to the margin
   */
  record Line(int[] codePoints, double[] advances, boolean last) {

    double width() {
      double sum = 0;
      for (double advance : advances) {
        sum += advance;
      }
      return sum;
    }

    String text() {
      return new String(codePoints, 0, codePoints.length);
    }
  }

  private final int[] text;
  private final double[] advances;

  private LineBreaking(String paragraph, IntToDoubleFunction advance) {
    this.text = paragraph.codePoints().toArray();
    this.advances = new double[text.length];
    for (int i = 0; i < text.length; i++) {
      double full = advance.applyAsDouble(text[i]);
      boolean half = i + 1 < text.length && Punctuation.closesUp(text[i], text[i + 1]);
      advances[i] = half ? full / 2 : full;
    }
  }

  /**
   * @param advance width of a code point in points
   * @param first width of the first line
   * @param rest width of every other line
   */
  static List<Line> lines(
      String paragraph, IntToDoubleFunction advance, double first, double rest) {
    return new LineBreaking(paragraph, advance).lines(first, rest);
  }

  private List<Line> lines(double first, double rest) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length) {
      int end = end(start, lines.isEmpty() ? first : rest);
      lines.add(line(start, end));
      start = end;
      while (start < text.length && text[start] == ' ') {
        start++; // a space at a break is the break
      }
    }
    return lines;
  }

  /** Where the line that begins at start ends: the last break that fits, or as much as fits. */
  private int end(int start, double width) {
    double used = 0;
    int fits = start;
    while (fits < text.length && used + advances[fits] <= width + 0.01) {
      used += advances[fits];
      fits++;
    }
    if (fits == text.length) {
      return fits;
    }
    for (int end = fits; end > start; end--) {
      if (breaks(end)) {
        return end;
      }
    }
    return Math.max(fits, start + 1);
  }

  private boolean breaks(int at) {
    int before = text[at - 1];
    int after = text[at];
    return Punctuation.mayBegin(after)
        && Punctuation.mayEnd(before)
        && !(Punctuation.isWestern(before) && Punctuation.isWestern(after))
        && !Punctuation.belongTogether(before, after);
  }

  private Line line(int start, int end) {
    int stop = end;
    while (stop > start + 1 && text[stop - 1] == ' ') {
      stop--;
    }
    int[] codePoints = Arrays.copyOfRange(text, start, stop);
    double[] widths = Arrays.copyOfRange(advances, start, stop);
    return new Line(codePoints, widths, end == text.length);
  }
}
