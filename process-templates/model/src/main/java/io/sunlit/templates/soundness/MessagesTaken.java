package io.sunlit.templates.soundness;

import java.util.function.Consumer;

/** Takes messages out of those under way. */
final class MessagesTaken {

  /** Whether a message of which nobody knows whether it is left may be taken. */
  private final boolean perhaps;

  /** Whether the state that is being told of needs such a message. */
  private boolean doubtful;

  MessagesTaken(boolean perhaps) {
    this.perhaps = perhaps;
  }

  boolean isDoubtful() {
    return doubtful;
  }

  /** Once for each message that may be taken, with what is left; as it is if none is needed. */
  void each(byte[] messages, int[] needed, Consumer<byte[]> then) {
    if (needed.length == 0) {
      then.accept(messages);
      return;
    }
    for (int message : needed) {
      boolean unknown = messages[message] == Counting.UNKNOWN;
      if (messages[message] > 0 && (perhaps || !unknown)) {
        doubtful = unknown;
        then.accept(unknown ? messages : Counting.taken(messages, message));
        doubtful = false;
      }
    }
  }
}
