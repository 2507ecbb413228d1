package io.sunlit.runtime.engine.client;

/** The engine did not take a command. The message is one line. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  public CommandFailure(FailureKind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  public FailureKind kind() {
    return kind;
  }
}
