package io.sunlit.tenants.store;

import java.util.List;

/**
 * Where the open deadlines of one kind are kept: a table with the day on which each limit began,
 * its terms and the day on which it ends. The names are constants of the code.
 *
 * @param kind what the report of a recomputation calls them
 * @param key column that names a row within its tenant
 * @param caseNumber column with the number of the case, or {@code null} if it is about none
 * @param start column with the day on which the limit began
 * @param terms column with the terms of {@link io.sunlit.tenants.calendar.RunningLimit}; a row
 *     without them does not move
 * @param due column with the day on which it ends
 * @param provisional column that says whether that day may still move; or {@code 0}
 * @param open the values of {@code state} of the rows whose limit runs
 */
public record OpenDeadlines(
    String kind,
    String table,
    String key,
    String caseNumber,
    String start,
    String terms,
    String due,
    String provisional,
    List<String> open) {

  /** Stands for a provisional mark that the table does not keep. */
  public static final String NOT_KEPT = "0";

  public OpenDeadlines {
    open = List.copyOf(open);
  }

  boolean keepsProvisional() {
    return !provisional.equals(NOT_KEPT);
  }
}
