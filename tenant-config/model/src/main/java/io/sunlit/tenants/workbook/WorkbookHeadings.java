package io.sunlit.tenants.workbook;

import io.sunlit.tenants.DidYouMean;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The headings of a county's own table, with the standard column that each probably means. */
public final class WorkbookHeadings {

  private WorkbookHeadings() {}

  /** What may stand above the columns. */
  public static List<String> titles() {
    return ItemWorkbook.titles();
  }

  /**
   * The headings of the first row that is not empty.
   *
   * @return by heading the standard title; empty if it is not known and nothing is near
   * @throws WorkbookRefused if the file is no workbook, or one that could do harm
   */
  public static SequencedMap<String, Optional<String>> of(Path file) {
    WorkbookParts.mergedCells(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      SequencedMap<String, Optional<String>> headings = new LinkedHashMap<>();
      rows.filter(row -> row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank()))
          .findFirst()
          .ifPresent(
              row ->
                  row.stream()
                      .filter(cell -> cell != null && !cell.getText().isBlank())
                      .map(cell -> cell.getText().strip())
                      .forEach(heading -> headings.put(heading, meant(heading))));
      return headings;
    } catch (IOException | ExcelReaderException e) {
      throw new WorkbookRefused(
          "无法读取此工作簿：请用 Excel 打开并另存为 .xlsx 后重试",
          "Cannot read this workbook: open it in Excel and save it as .xlsx again");
    }
  }

  private static Optional<String> meant(String heading) {
    return ItemColumn.ALL.stream()
        .filter(column -> column.isCalled(heading))
        .map(ItemColumn::title)
        .findFirst()
        .or(() -> DidYouMean.nearest(heading, titles()));
  }

  /** Only what differs from what the table itself would be read as. */
  public static Map<String, String> needed(Map<String, String> chosen) {
    Map<String, String> needed = new LinkedHashMap<>();
    chosen.forEach(
        (heading, title) -> {
          boolean itself =
              ItemColumn.ALL.stream().anyMatch(c -> c.isCalled(heading) && c.title().equals(title));
          if (!itself) {
            needed.put(heading, title);
          }
        });
    return needed;
  }
}
