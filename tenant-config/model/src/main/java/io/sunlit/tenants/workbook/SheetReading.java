package io.sunlit.tenants.workbook;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.configuration.ConfigurationProblem;
import io.sunlit.tenants.configuration.ItemEntries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a sheet row by row: first its headings, then an item from each row. */
final class SheetReading {

  /** More than any county has: beyond it stand stray formats, not items. */
  private static final int MAX_ROWS = 50_000;

  private static final int MAX_EMPTY_ROWS = 1_000;
  private static final int MAX_CELL_TEXT = 20_000;

  private final String sheet;
  private final Map<String, String> headings;
  private final Set<String> cancelledCodes;
  private final CellReading cells;
  private final ItemEntries entries;
  private final Map<Integer, ItemColumn> columns = new TreeMap<>();
  private final Set<ItemColumn> missing = new HashSet<>();
  private final Map<String, Integer> rowByCode = new HashMap<>();
  private final List<ImplementationItem> items = new ArrayList<>();
  private final List<CellProblem> problems = new ArrayList<>();
  private int rows;
  private int emptyRows;
  private int headingRow = 1;
  private boolean headed;

  SheetReading(
      String sheet,
      Map<String, String> headings,
      Set<String> cancelledCodes,
      CellReading cells,
      ItemEntries entries) {
    this.sheet = sheet;
    this.headings = headings;
    this.cancelledCodes = cancelledCodes;
    this.cells = cells;
    this.entries = entries;
  }

  void refuseMerged(List<String> areas) {
    for (String area : areas) {
      note(
          area,
          "合并的单元格不能导入：请取消合并，并在每一行填写",
          "Merged cells cannot be imported: unmerge them and fill in each row");
    }
  }

  /** Whether to go on with the next row. */
  boolean read(Row row) {
    Map<Integer, String> texts = texts(row);
    if (texts.isEmpty()) {
      return !tooManyEmpty(row);
    }
    emptyRows = 0;
    if (!headed) {
      headed = true;
      readHeadings(row.getRowNum(), texts);
      return !columns.isEmpty();
    }
    if (++rows > MAX_ROWS) {
      note(
          "A" + row.getRowNum(),
          "超过 " + MAX_ROWS + " 行：请拆分成多个文件",
          "More than " + MAX_ROWS + " rows: split the file");
      return false;
    }
    readItem(row.getRowNum(), texts);
    return problems.size() < WorkbookReading.MAX_PROBLEMS;
  }

  WorkbookReading result() {
    if (!headed) {
      note(null, "工作表是空的：第一行应为表头", "The sheet is empty: headings expected in its first row");
    }
    return new WorkbookReading(
        rows,
        items,
        columns.values().stream().map(ItemColumn::key).collect(Collectors.toSet()),
        problems);
  }

  private boolean tooManyEmpty(Row row) {
    if (++emptyRows <= MAX_EMPTY_ROWS) {
      return false;
    }
    note(
        "A" + (row.getRowNum() - MAX_EMPTY_ROWS),
        "此处起有 " + MAX_EMPTY_ROWS + " 个以上空行：请删除多余的空行后重新导入",
        "More than " + MAX_EMPTY_ROWS + " empty rows begin here: delete them and import again");
    return true;
  }

  private Map<Integer, String> texts(Row row) {
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (Cell cell : row) {
      if (cell == null) {
        continue;
      }
      if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
        note(
            cell.getAddress().toString(),
            "公式不能导入：请复制后“选择性粘贴—数值”",
            "Formulas cannot be imported: paste their values instead");
      }
      String text = text(cell);
      if (text.length() > MAX_CELL_TEXT) {
        note(
            cell.getAddress().toString(),
            "文字超过 " + MAX_CELL_TEXT + " 个字：请缩短",
            "Longer than " + MAX_CELL_TEXT + " characters: shorten it");
      } else if (!text.isEmpty()) {
        texts.put(cell.getColumnIndex(), text);
      }
    }
    return texts;
  }

  private static String text(Cell cell) {
    String text =
        switch (cell.getType()) {
          case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
          case BOOLEAN -> cell.asBoolean() ? "是" : "否";
          case EMPTY, ERROR, FORMULA, STRING -> cell.getText();
        };
    return text == null ? "" : text.strip();
  }

  private void readHeadings(int row, Map<Integer, String> texts) {
    headingRow = row;
    texts.forEach(
        (index, heading) -> {
          String standard = headings.getOrDefault(heading, heading);
          ItemColumn column =
              ItemColumn.ALL.stream().filter(c -> c.isCalled(standard)).findFirst().orElse(null);
          if (column == null) {
            note(
                address(row, index),
                "未知的列“" + heading + "”，" + ItemWorkbook.didYouMeanZh(heading),
                "Unknown column '" + heading + "', " + ItemWorkbook.didYouMeanEn(heading));
          } else if (columns.containsValue(column)) {
            note(
                address(row, index),
                "“" + column.title() + "”有两列：请删除一列",
                "There are two columns " + column.title() + ": remove one");
          } else {
            columns.put(index, column);
          }
        });
  }

  private void readItem(int row, Map<Integer, String> texts) {
    Map<String, Object> entry = new LinkedHashMap<>();
    columns.forEach(
        (index, column) -> {
          String text = texts.get(index);
          if (text != null) {
            entry.put(column.key(), cells.value(column.kind(), text));
          }
        });
    List<ConfigurationProblem> found = new ArrayList<>();
    ImplementationItem item = entries.read(sheet, row, entry, found);
    Integer before = item.code().isEmpty() ? null : rowByCode.putIfAbsent(item.code(), row);
    if (before != null) {
      note(
          address(row, indexOf("code")),
          "编码 " + item.code() + " 与第 " + before + " 行重复：编码不得重复",
          "Code " + item.code() + " is also in row " + before + ": codes are unique");
    }
    boolean cancelled = cancelledCodes.contains(item.code());
    if (cancelled) {
      note(
          address(row, indexOf("code")),
          "编码 " + item.code() + " 属于已取消的事项，编码不得再次使用：请另编新码",
          "Code "
              + item.code()
              + " was a cancelled item's and is never used again: give it a new one");
    }
    found.forEach(problem -> note(row, problem));
    if (found.isEmpty() && before == null && !cancelled) {
      items.add(item);
    }
  }

  /**
   * At the cell of the key that the problem names; at the row's first cell if it names none. A
   * column that is not there at all is asked for once, and not in every row.
   */
  private void note(int row, ConfigurationProblem problem) {
    String key = problem.key() == null ? "" : problem.key().replaceFirst("\\[.*", "");
    ItemColumn column =
        ItemColumn.ALL.stream().filter(c -> c.key().equals(key)).findFirst().orElse(null);
    if (column == null || columns.containsValue(column)) {
      note(address(row, indexOf(key)), problem.messageZh(), problem.messageEn());
    } else if (missing.add(column)) {
      note(
          address(headingRow, 0),
          "表中没有“" + column.title() + "”这一列，它必须填写：请在表头加上，并逐行填写",
          "There is no column " + column.title() + ", which is required: add it and fill it in");
    }
  }

  private int indexOf(String key) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().key().equals(key))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private static String address(int row, int column) {
    return new CellAddress(row - 1, column).toString();
  }

  private void note(@Nullable String cell, String zh, String en) {
    if (problems.size() < WorkbookReading.MAX_PROBLEMS) {
      problems.add(new CellProblem(sheet, cell, zh, en));
    }
  }
}
