package io.sunlit.tenants.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell PostgreSQL the tenant before a statement, whenever it is not the one they
 * told last. In a transaction it is told for that transaction only. What a connection was told by
 * whoever had it before never counts: it is told anew before its first statement. Connections to
 * other databases are handed out as they are.
 */
final class WalledDataSource extends DelegatingDataSource {

  private static final Logger LOG = LoggerFactory.getLogger(WalledDataSource.class);
  private static final String TELL = "select set_config('sunlit.tenant', ?, ?)";

  private final TenantWall wall;
  private volatile @Nullable Boolean postgresql;

  WalledDataSource(DataSource source, TenantWall wall) {
    super(source);
    this.wall = wall;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return behindTheWall(obtainTargetDataSource().getConnection());
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return behindTheWall(obtainTargetDataSource().getConnection(username, password));
  }

  /** The data source inside, also for who asks for any data source: this one has no settings. */
  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(obtainTargetDataSource())
        ? type.cast(obtainTargetDataSource())
        : super.unwrap(type);
  }

  private Connection behindTheWall(Connection connection) throws SQLException {
    Boolean known = postgresql;
    if (known == null) {
      known = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
      if (known) {
        warnOfWhoPassesThrough(connection);
      }
      postgresql = known;
    }
    return known
        ? (Connection)
            Proxy.newProxyInstance(
                WalledDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Telling(connection, wall))
        : connection;
  }

  private static void warnOfWhoPassesThrough(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet role =
            statement.executeQuery(
                "select rolname from pg_catalog.pg_roles"
                    + " where rolname = current_user and (rolsuper or rolbypassrls)")) {
      if (role.next()) {
        LOG.warn(
            "{} passes through row-level security, the second wall between tenants: connect as an"
                + " ordinary role (docs/how-to/run-on-postgresql.md)",
            role.getString(1));
      }
    }
  }

  /** One connection, from when it is handed out until it is given back. */
  private static final class Telling implements InvocationHandler {

    private final Connection connection;
    private final TenantWall wall;

    /** What the connection was told; null if that is not known. */
    private @Nullable String told;

    Telling(Connection connection, TenantWall wall) {
      this.connection = connection;
      this.wall = wall;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      switch (method.getName()) {
        case "createStatement", "prepareStatement", "prepareCall" -> tell();
        case "commit", "rollback", "setAutoCommit" -> told = null;
        case "equals" -> {
          return arguments != null && proxy == arguments[0];
        }
        default -> {
          // needs no tenant
        }
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }

    private void tell() throws SQLException {
      String tenant = wall.named();
      if (tenant.equals(told)) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(TELL)) {
        statement.setString(1, tenant);
        statement.setBoolean(2, !connection.getAutoCommit());
        statement.execute();
      }
      told = tenant;
    }
  }
}
