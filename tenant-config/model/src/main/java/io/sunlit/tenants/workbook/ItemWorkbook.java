package io.sunlit.tenants.workbook;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.DidYouMean;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.BaseList;
import io.sunlit.tenants.configuration.ItemEntries;
import io.sunlit.tenants.configuration.PowerType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The table of items (事项梳理表) of a county: the first sheet of an .xlsx, headings in its first row
 * that is not empty, one item a row. It is read as a stream.
 *
 * @param headings standard title by the county's own heading; empty if the standard ones are used
 * @param cancelledCodes codes of cancelled items, which are never used again
 */
public record ItemWorkbook(
    TenantId tenant,
    List<Department> departments,
    List<PowerType> powerTypes,
    CodeSchemes nationalCodes,
    BaseList baseList,
    Map<String, String> headings,
    Set<String> cancelledCodes) {

  public ItemWorkbook {
    departments = List.copyOf(departments);
    powerTypes = List.copyOf(powerTypes);
    headings = Map.copyOf(headings);
    cancelledCodes = Set.copyOf(cancelledCodes);
  }

  /**
   * Reads all rows and finds all problems.
   *
   * @throws WorkbookRefused if the file is no workbook, or one that could do harm
   */
  public WorkbookReading read(Path file) {
    List<String> merged = WorkbookParts.mergedCells(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      Sheet sheet = workbook.getFirstSheet();
      SheetReading reading =
          new SheetReading(
              sheet.getName(),
              headings,
              cancelledCodes,
              new CellReading(departments, powerTypes),
              new ItemEntries(
                  tenant,
                  departments.stream().map(Department::code).toList(),
                  powerTypes.stream().map(PowerType::code).toList(),
                  nationalCodes,
                  baseList));
      reading.refuseMerged(merged);
      try (Stream<Row> rows = sheet.openStream()) {
        for (Row row : (Iterable<Row>) rows::iterator) {
          if (!reading.read(row)) {
            break;
          }
        }
      }
      return reading.result();
    } catch (IOException | ExcelReaderException e) {
      throw new WorkbookRefused(
          "无法读取此工作簿：请用 Excel 打开并另存为 .xlsx 后重试（" + e.getMessage() + "）",
          "Cannot read this workbook: open it in Excel and save it as .xlsx again ("
              + e.getMessage()
              + ")");
    }
  }

  /** What may stand above the columns. */
  static List<String> titles() {
    return ItemColumn.ALL.stream().map(ItemColumn::title).toList();
  }

  /** The end of a message on an unknown heading. */
  static String didYouMeanZh(String heading) {
    return DidYouMean.zh(heading, titles());
  }

  static String didYouMeanEn(String heading) {
    return DidYouMean.en(heading, titles());
  }
}
