package io.sunlit.runtime.documents.typeset;

import java.util.List;

/** A piece of a printed document, in reading order. */
public sealed interface Block {

  /**
   * A run of text.
   *
   * @param text one paragraph, without line breaks
   */
  record Text(Style style, String text) implements Block {}

  /**
   * A row of a table with ruled lines.
   *
   * @param label left cell
   * @param lines right cell, a paragraph each
   */
  record Row(String label, List<String> lines) implements Block {

    public Row {
      lines = List.copyOf(lines);
    }
  }
}
