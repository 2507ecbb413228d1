package io.sunlit.runtime.engine.client;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Reads what the client throws. What cannot be told counts as away: it is tried again. */
final class Failures {

  private static final int MAX_MESSAGE = 500;

  private Failures() {}

  static CommandFailure of(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    FailureKind kind =
        switch (cause) {
          case CommandFailure failure -> failure.kind();
          case ClientStatusException e -> ofStatus(e.getStatusCode());
          case ClientHttpException e -> ofHttp(e.code(), String.valueOf(e.getMessage()));
          case IllegalArgumentException e -> FailureKind.REFUSED;
          default -> FailureKind.AWAY;
        };
    return new CommandFailure(kind, oneLine(cause));
  }

  private static FailureKind ofStatus(Status.Code code) {
    return switch (code) {
      case RESOURCE_EXHAUSTED -> FailureKind.BUSY;
      case NOT_FOUND -> FailureKind.NOT_FOUND;
      case INVALID_ARGUMENT,
          FAILED_PRECONDITION,
          ALREADY_EXISTS,
          OUT_OF_RANGE,
          UNIMPLEMENTED,
          PERMISSION_DENIED ->
          FailureKind.REFUSED;
      default -> FailureKind.AWAY;
    };
  }

  private static FailureKind ofHttp(int code, String message) {
    return switch (code) {
      case 429 -> FailureKind.BUSY;
      // The REST gateway of 8.6 answers back-pressure with 503 as well.
      case 503 -> message.contains("RESOURCE_EXHAUSTED") ? FailureKind.BUSY : FailureKind.AWAY;
      case 404 -> FailureKind.NOT_FOUND;
      case 409 -> FailureKind.BUSY; // the step is just being completed
      case 400, 403, 405, 413, 415, 422 -> FailureKind.REFUSED;
      default -> FailureKind.AWAY;
    };
  }

  static String oneLine(Throwable cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "…";
  }
}
