package io.sunlit.tenants.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one page of a query: its rows, and how many there are in all. */
final class Paging {

  private final JdbcClient jdbc;
  private final String columns;
  private final StringBuilder from;
  private final Map<String, Object> params = new LinkedHashMap<>();

  private Paging(JdbcClient jdbc, String columns, String from) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.from = new StringBuilder(from);
  }

  /**
   * A query of constant text.
   *
   * @param from everything from the table on, without the order
   */
  static Paging of(JdbcClient jdbc, String columns, String from) {
    return new Paging(jdbc, columns, from);
  }

  Paging param(String name, Object value) {
    params.put(name, value);
    return this;
  }

  /** Adds a condition of constant text. */
  Paging and(String condition) {
    from.append(" and ").append(condition);
    return this;
  }

  /** Adds a condition with its one parameter. */
  Paging and(String condition, String name, Object value) {
    from.append(" and ").append(condition);
    return param(name, value);
  }

  <T> Page<T> page(String orderBy, int page, int size, RowMapper<T> row) {
    Page.requireValid(page, size);
    long total = jdbc.sql("select count(*) from " + from).params(params).query(Long.class).single();
    Map<String, Object> window = new LinkedHashMap<>(params);
    window.put("skip", (long) page * size);
    window.put("size", size);
    String sql =
        "select %s from %s order by %s offset :skip rows fetch next :size rows only"
            .formatted(columns, from, orderBy);
    return new Page<>(jdbc.sql(sql).params(window).query(row).list(), total, page, size);
  }
}
