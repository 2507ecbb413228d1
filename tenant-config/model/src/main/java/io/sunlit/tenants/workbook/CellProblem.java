package io.sunlit.tenants.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a workbook.
 *
 * @param sheet name of the sheet
 * @param cell such as {@code C12}, or null if it is about the whole sheet
 * @param messageZh what is wrong and what to do, in Chinese
 * @param messageEn the same in English
 */
public record CellProblem(String sheet, @Nullable String cell, String messageZh, String messageEn) {

  /** One line: place and the English message. */
  @Override
  public String toString() {
    return place() + messageEn;
  }

  /** One line: place and the Chinese message. */
  public String toStringZh() {
    return place() + messageZh;
  }

  private String place() {
    return sheet + (cell == null ? "" : "!" + cell) + ": ";
  }
}
