package io.sunlit.tenants.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Writes workbooks for people: an empty one to fill in, and one in which the wrong cells are
 * marked.
 */
public final class WorkbookWriting {

  private static final String APPLICATION = "Sunlit";
  private static final String HEADING_COLOUR = "D9E8F5";
  private static final String WRONG_COLOUR = "FFC7CE";
  private static final String WRAP = "top";
  private static final int WRITTEN_ROWS = 60_000;

  private WorkbookWriting() {}

  /** Writes the empty table of items: headings, what belongs below them, and an explanation. */
  public static void template(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
      Worksheet items = workbook.newWorksheet("事项梳理表");
      Worksheet explanation = workbook.newWorksheet("填写说明");
      explanation.width(0, 16);
      explanation.width(1, 60);
      for (int i = 0; i < ItemColumn.ALL.size(); i++) {
        ItemColumn column = ItemColumn.ALL.get(i);
        items.width(i, column.width());
        items.value(0, i, column.title());
        items.style(0, i).bold().fillColor(HEADING_COLOUR).verticalAlignment(WRAP).set();
        items.comment(0, i, column.hint());
        explanation.value(i, 0, column.title());
        explanation.value(i, 1, column.hint());
      }
      items.freezePane(0, 1);
    }
  }

  /**
   * Writes the first sheet of a workbook again, with the wrong cells coloured, what is wrong as
   * their comment, and a second sheet that lists all problems.
   */
  public static void marked(Path original, List<CellProblem> problems, OutputStream out)
      throws IOException {
    Map<String, String> byCell = new HashMap<>();
    for (CellProblem problem : problems) {
      if (problem.cell() != null) {
        byCell.merge(problem.cell(), problem.messageZh(), (a, b) -> a + "\n" + b);
      }
    }
    try (Workbook workbook = new Workbook(out, APPLICATION, null);
        ReadableWorkbook read = new ReadableWorkbook(original.toFile())) {
      Worksheet copy = workbook.newWorksheet("事项梳理表");
      try (Stream<Row> rows = read.getFirstSheet().openStream()) {
        rows.limit(WRITTEN_ROWS).forEach(row -> copy(row, copy));
      }
      byCell.forEach((cell, message) -> mark(copy, cell, message));
      Worksheet list = workbook.newWorksheet("问题清单");
      list.width(0, 12);
      list.width(1, 90);
      for (int i = 0; i < problems.size(); i++) {
        String cell = problems.get(i).cell();
        list.value(i, 0, cell == null ? "" : cell);
        list.value(i, 1, problems.get(i).messageZh());
      }
    }
  }

  private static void copy(Row row, Worksheet copy) {
    for (Cell cell : row) {
      if (cell != null && cell.getText() != null && !cell.getText().isEmpty()) {
        copy.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
      }
    }
  }

  private static void mark(Worksheet sheet, String area, String message) {
    int colon = area.indexOf(':');
    CellAddress cell = new CellAddress(colon < 0 ? area : area.substring(0, colon));
    sheet.style(cell.getRow(), cell.getColumn()).fillColor(WRONG_COLOUR).set();
    sheet.comment(cell.getRow(), cell.getColumn(), message);
  }
}
