package io.sunlit.runtime.engine.broker;

/** The broker cannot be started. The message is one line and says what to do. */
public final class BrokerTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerTrouble(String message) {
    super(message);
  }

  BrokerTrouble(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
