package io.sunlit.runtime.engine.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as every one of our databases takes them. */
final class Moments {

  private Moments() {}

  static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
