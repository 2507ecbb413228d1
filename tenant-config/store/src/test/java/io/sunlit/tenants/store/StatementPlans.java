package io.sunlit.tenants.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Has PostgreSQL explain each query that is run through it, with the same parameters. */
final class StatementPlans extends DelegatingDataSource {

  /** A query and the plan by which it was run. */
  record Plan(String sql, String text) {}

  private final List<Plan> plans = new ArrayList<>();

  StatementPlans(DataSource source) {
    super(source);
  }

  /** The plans of the queries since it was asked last. */
  List<Plan> taken() {
    List<Plan> taken = List.copyOf(plans);
    plans.clear();
    return taken;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object made = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? explained(
                  connection,
                  String.valueOf(arguments[0]),
                  (PreparedStatement) Objects.requireNonNull(made))
              : made;
        });
  }

  private PreparedStatement explained(
      Connection connection, String sql, PreparedStatement statement) {
    List<Call> parameters = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
            parameters.add(new Call(method, arguments));
          }
          if (method.getName().equals("executeQuery")) {
            explain(connection, sql, parameters);
          }
          return call(statement, method, arguments);
        });
  }

  private void explain(Connection connection, String sql, List<Call> parameters) throws Throwable {
    try (PreparedStatement explain =
        connection.prepareStatement("explain (analyze, buffers) " + sql)) {
      for (Call parameter : parameters) {
        call(explain, parameter.method(), parameter.arguments());
      }
      StringBuilder text = new StringBuilder();
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          text.append(lines.getString(1)).append('\n');
        }
      }
      plans.add(new Plan(sql, text.toString()));
    }
  }

  private record Call(Method method, @Nullable Object[] arguments) {}

  private interface Calling {
    @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Calling calling) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementPlans.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                calling.call(method, arguments == null ? new Object[0] : arguments)));
  }

  private static @Nullable Object call(Object on, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
