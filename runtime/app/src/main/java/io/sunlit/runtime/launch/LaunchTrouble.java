package io.sunlit.runtime.launch;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the platform could not start, if it is something that whoever started it can
 * mend; anything else is told by Spring Boot, at length.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LaunchTrouble implements SpringBootExceptionReporter {

  private static final String TELLS_ITSELF = "sunlit.command-tells";

  private final boolean silent;

  /**
   * @param context that could not start; one of a command has {@code sunlit.command-tells} set, and
   *     the command says itself what is wrong
   */
  LaunchTrouble(@Nullable ConfigurableApplicationContext context) {
    silent =
        context != null && context.getEnvironment().getProperty(TELLS_ITSELF, Boolean.class, false);
  }

  @Override
  public boolean reportException(Throwable failure) {
    if (silent) {
      return true;
    }
    String line = line(failure);
    if (line != null) {
      System.err.println("sunlit: " + line);
    }
    return line != null;
  }

  /** The line for the first cause that is known, or null. */
  static @Nullable String line(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LaunchRefused) {
        return cause.getMessage();
      }
      if (cause instanceof PortInUseException port) {
        return "port %d is taken: stop what listens there, or name another with --server.port=…"
            .formatted(port.getPort());
      }
      if (cause instanceof SQLException database && isConnection(database)) {
        return "the database cannot be reached (%s): see spring.datasource.url"
            .formatted(String.valueOf(database.getMessage()).lines().findFirst().orElse(""));
      }
    }
    return null;
  }

  /** Class 08 is the connection, 28 the sign-in, of the SQL standard's states. */
  private static boolean isConnection(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("08") || state.startsWith("28");
  }
}
