package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * All rows of a tenant, in whichever table: every table with a {@code tenant_id} is found in the
 * database's own catalogue, so that none is forgotten.
 */
public class TenantRows {

  private static final String TENANT = "tenant_id";

  private final JdbcTemplate jdbc;

  public TenantRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Hands over each row of the tenant in a table, column by column. */
  @Transactional(readOnly = true)
  public void export(TenantId tenant, String table, Consumer<Map<String, Object>> row) {
    if (!tables(tenant).contains(table)) {
      throw new IllegalArgumentException("Expected a table with tenants, but it is " + table);
    }
    jdbc.query(
        "select * from " + table + " where tenant_id = ?",
        result -> {
          row.accept(columns(result));
        },
        tenant.value());
  }

  /** The tables that have rows of tenants; those that name others first. */
  public List<String> tables(TenantId tenant) {
    return List.copyOf(jdbc.execute((Connection connection) -> inOrder(connection)));
  }

  /**
   * Removes every row of the tenant, and the tenant. There is no way back.
   *
   * @return how many rows there were, by table
   */
  @Transactional
  public Map<String, Integer> remove(TenantId tenant) {
    Map<String, Integer> removed = new LinkedHashMap<>();
    for (String table : tables(tenant)) {
      int rows = jdbc.update("delete from " + table + " where tenant_id = ?", tenant.value());
      if (rows > 0) {
        removed.put(table, rows);
      }
    }
    removed.put("tenant", jdbc.update("delete from tenant where id = ?", tenant.value()));
    return removed;
  }

  private static Set<String> inOrder(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    Map<String, Set<String>> named = new TreeMap<>();
    try (ResultSet columns = data.getColumns(null, connection.getSchema(), "%", "%")) {
      while (columns.next()) {
        if (columns.getString("COLUMN_NAME").equalsIgnoreCase(TENANT)) {
          named.put(columns.getString("TABLE_NAME"), new LinkedHashSet<>());
        }
      }
    }
    for (Map.Entry<String, Set<String>> table : named.entrySet()) {
      try (ResultSet keys = data.getImportedKeys(null, connection.getSchema(), table.getKey())) {
        while (keys.next()) {
          table.getValue().add(keys.getString("PKTABLE_NAME"));
        }
      }
    }
    Set<String> last = new LinkedHashSet<>();
    named.keySet().forEach(table -> visit(table, named, last, new LinkedHashSet<>()));
    List<String> order = new ArrayList<>(last);
    Set<String> first = new LinkedHashSet<>();
    order.reversed().forEach(table -> first.add(table.toLowerCase(Locale.ROOT)));
    return first;
  }

  /** Puts a table behind those that it names. */
  private static void visit(
      String table, Map<String, Set<String>> named, Set<String> done, Set<String> under) {
    if (done.contains(table) || !under.add(table)) {
      return;
    }
    for (String other : named.getOrDefault(table, Set.of())) {
      if (named.containsKey(other)) {
        visit(other, named, done, under);
      }
    }
    done.add(table);
  }

  private static Map<String, Object> columns(ResultSet row) throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value != null) {
        columns.put(
            row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
            value instanceof Clob clob ? text(clob) : value);
      }
    }
    return columns;
  }

  private static String text(Clob clob) throws SQLException {
    try (Reader reader = clob.getCharacterStream()) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
