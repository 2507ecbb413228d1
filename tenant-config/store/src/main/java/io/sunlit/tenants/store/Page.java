package io.sunlit.tenants.store;

import java.util.List;
import java.util.function.Function;

/**
 * A page of rows.
 *
 * @param total how many rows there are on all pages
 * @param page counts from 0
 * @param size most rows on a page
 */
public record Page<T>(List<T> rows, long total, int page, int size) {

  /** No page is larger, whatever is asked for. */
  public static final int MAX_SIZE = 500;

  public Page {
    rows = List.copyOf(rows);
    requireValid(page, size);
  }

  /** The same page with each row as the given function turns it. */
  public <R> Page<R> map(Function<? super T, ? extends R> turning) {
    return new Page<>(rows.stream().<R>map(turning).toList(), total, page, size);
  }

  static void requireValid(int page, int size) {
    if (page < 0 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "Expected a page from 0 with 1 to %d rows, but it is page %d with %d rows"
              .formatted(MAX_SIZE, page, size));
    }
  }
}
