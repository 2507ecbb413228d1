package io.sunlit.tenants.workbook;

import io.sunlit.tenants.ImplementationItem;
import java.util.List;

/**
 * What a workbook says.
 *
 * @param rows how many rows had anything in them, without the headings
 * @param items those that could be read; all of them if there are no problems
 * @param problems by row and column; at most {@value #MAX_PROBLEMS}
 */
public record WorkbookReading(
    int rows, List<ImplementationItem> items, List<CellProblem> problems) {

  /** Nobody reads more than that. */
  public static final int MAX_PROBLEMS = 1000;

  public WorkbookReading {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }
}
