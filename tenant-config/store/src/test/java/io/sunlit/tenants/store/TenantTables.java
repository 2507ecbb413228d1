package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of the schema but Liquibase's own, and the rows of a tenant in them. */
record TenantTables(JdbcClient jdbc, DataSource dataSource) {

  Map<String, List<Map<String, Object>>> rowsOf(TenantId tenant, Set<String> tables) {
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (String table : tables) {
      String column = table.equals("tenant") ? "id" : "tenant_id";
      rows.put(
          table,
          jdbc.sql("select * from %s where %s = :tenant order by 1, 2".formatted(table, column))
              .param("tenant", tenant.value())
              .query()
              .listOfRows());
    }
    return rows;
  }

  /** Tables with their columns. */
  Map<String, Set<String>> tables() throws SQLException {
    Map<String, Set<String>> tables = new TreeMap<>();
    try (var connection = dataSource.getConnection();
        var columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
      while (columns.next()) {
        String table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!table.startsWith("databasechangelog")) {
          tables
              .computeIfAbsent(table, t -> new TreeSet<>())
              .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return tables;
  }
}
