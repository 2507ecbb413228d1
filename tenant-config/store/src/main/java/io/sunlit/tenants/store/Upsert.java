package io.sunlit.tenants.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes the row with a key, or inserts it: two plain statements, because no two of the databases
 * share a statement for it. Table and column names are constants of the callers.
 */
final class Upsert {

  private static final int BATCH = 500;

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
    if (jdbc.sql(update()).params(all()).update() == 0) {
      jdbc.sql(insert()).params(all()).update();
    }
  }

  /**
   * Runs upserts of one table with the same columns as two batches: the changes, then the rows that
   * were not there.
   */
  static void runAll(NamedParameterJdbcOperations batch, List<Upsert> all) {
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Upsert> some = all.subList(from, Math.min(from + BATCH, all.size()));
      int[] changed = batch.batchUpdate(some.getFirst().update(), rows(some));
      List<Upsert> missing = new ArrayList<>();
      for (int i = 0; i < changed.length; i++) {
        if (changed[i] == 0) {
          missing.add(some.get(i));
        }
      }
      if (!missing.isEmpty()) {
        batch.batchUpdate(missing.getFirst().insert(), rows(missing));
      }
    }
  }

  private static SqlParameterSource[] rows(List<Upsert> upserts) {
    return upserts.stream()
        .map(upsert -> new MapSqlParameterSource(upsert.all()))
        .toArray(SqlParameterSource[]::new);
  }

  private Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.putAll(key);
    return all;
  }

  private String update() {
    return "update %s set %s where %s"
        .formatted(table, equalities(values, ", "), equalities(key, " and "));
  }

  private String insert() {
    String columns = String.join(", ", all().keySet());
    String places = all().keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s)".formatted(table, columns, places);
  }

  private static String equalities(Map<String, ?> columns, String separator) {
    Stream<String> equalities = columns.keySet().stream().map(c -> c + " = :" + c);
    return equalities.collect(Collectors.joining(separator));
  }
}
