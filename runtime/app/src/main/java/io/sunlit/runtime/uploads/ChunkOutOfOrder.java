package io.sunlit.runtime.uploads;

import io.sunlit.tenants.Refusal;

/** A chunk does not follow the one before. */
public final class ChunkOutOfOrder extends Refusal {

  private final long received;

  ChunkOutOfOrder(long at, long received) {
    super(
        Kind.CONFLICT,
        "chunk-out-of-order",
        "Expected a chunk at %d, but it is at %d".formatted(received, at));
    this.received = received;
  }

  /** How many bytes are there. */
  public long received() {
    return received;
  }
}
