package io.sunlit.tenants.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes the row with a key, or inserts it: two plain statements, because no two of the databases
 * share a statement for it. Table and column names are constants of the callers.
 */
final class Upsert {

  private final JdbcClient jdbc;
  private final String table;
  private final Map<String, Object> key = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Upsert(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  static Upsert of(JdbcClient jdbc, String table) {
    return new Upsert(jdbc, table);
  }

  Upsert key(String column, Object value) {
    key.put(column, value);
    return this;
  }

  /** Empty text becomes null: Oracle cannot tell them apart. */
  Upsert set(String column, @Nullable Object value) {
    values.put(column, "".equals(value) ? null : value);
    return this;
  }

  void run() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.putAll(key);
    String update =
        "update %s set %s where %s"
            .formatted(table, equalities(values, ", "), equalities(key, " and "));
    if (jdbc.sql(update).params(all).update() == 0) {
      String columns = String.join(", ", all.keySet());
      String places = all.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "));
      jdbc.sql("insert into %s (%s) values (%s)".formatted(table, columns, places))
          .params(all)
          .update();
    }
  }

  private static String equalities(Map<String, ?> columns, String separator) {
    Stream<String> equalities = columns.keySet().stream().map(c -> c + " = :" + c);
    return equalities.collect(Collectors.joining(separator));
  }
}
