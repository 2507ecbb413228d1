package io.sunlit.runtime.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal; a Chinese character takes two columns there. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        String cell = rows.get(r).get(i);
        text.append(cell).append(" ".repeat(widths[i] - width(cell) + (i == columns - 1 ? 0 : 2)));
      }
      text.append(System.lineSeparator());
      if (r == 0) {
        for (int width : widths) {
          text.append("-".repeat(width)).append("  ");
        }
        text.append(System.lineSeparator());
      }
    }
    return text.toString();
  }

  /** Columns that the text takes in a terminal. */
  static int width(String text) {
    return text.codePoints()
        .map(
            c -> {
              Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
              boolean wide =
                  Character.isIdeographic(c)
                      || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                      || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                      || block == Character.UnicodeBlock.GENERAL_PUNCTUATION && c != '…';
              return wide ? 2 : 1;
            })
        .sum();
  }
}
