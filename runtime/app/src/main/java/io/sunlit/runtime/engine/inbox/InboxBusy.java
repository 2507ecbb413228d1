package io.sunlit.runtime.engine.inbox;

/** Records cannot be taken now; the exporter sends them again. */
final class InboxBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InboxBusy(Throwable cause) {
    super("Records cannot be taken now: " + cause, cause);
  }
}
