package io.sunlit.runtime.engine.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells failures that pass by themselves from those of the record: by their kind, and by how often
 * they come at the same place.
 */
final class PassingFailures {

  /** How often a record may fail for a passing reason before it counts as its own fault. */
  private static final int MOST = 10;

  private record Failures(long position, int count) {}

  private final Map<String, Failures> byPartition = new ConcurrentHashMap<>();

  /** Whether it is worth a try to have the record sent again. */
  boolean mayPass(String partition, long position, @Nullable Throwable failure) {
    if (!isPassing(failure)) {
      return false;
    }
    Failures failures =
        byPartition.compute(
            partition,
            (key, before) ->
                before == null || before.position() != position
                    ? new Failures(position, 1)
                    : new Failures(position, before.count() + 1));
    return failures.count() < MOST;
  }

  static boolean isPassing(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException) {
        return true;
      }
    }
    return false;
  }
}
