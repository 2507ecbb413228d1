package io.sunlit.tenants.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one page of a query: its rows, and how many there are in all. */
final class Paging {

  private final JdbcClient jdbc;
  private final String columns;
  private final StringBuilder from;
  private final Map<String, Object> params = new LinkedHashMap<>();
  private @Nullable String lookedUpFor;

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

  /**
   * The columns have queries in them about the rows of this table: they are asked for the rows of
   * the page only, and not for those before it, too.
   */
  Paging lookingUpFor(String table) {
    lookedUpFor = table;
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
    long total = total();
    Map<String, Object> all = new LinkedHashMap<>(params);
    all.put("skip", (long) page * size);
    all.put("size", size);
    String window =
        " from %s order by %s offset :skip rows fetch next :size rows only"
            .formatted(from, orderBy);
    String sql =
        lookedUpFor == null
            ? "select " + columns + window
            : "select %s from (select *%s) %s order by %s"
                .formatted(columns, window, lookedUpFor, orderBy);
    return new Page<>(jdbc.sql(sql).params(all).query(row).list(), total, page, size);
  }

  /** How many rows there are in all. */
  long total() {
    return jdbc.sql("select count(*) from " + from).params(params).query(Long.class).single();
  }

  /**
   * How many rows there are of each value.
   *
   * @param value a column, or an expression of constant text
   */
  Map<String, Long> counts(String value) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.sql(
            "select choice, count(*) as found from (select %s as choice from %s) chosen group by choice"
                .formatted(value, from))
        .params(params)
        .query(
            row -> {
              counts.put(row.getString("choice"), row.getLong("found"));
            });
    return counts;
  }
}
