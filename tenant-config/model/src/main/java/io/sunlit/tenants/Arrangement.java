package io.sunlit.tenants;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a county arranged for some days, and may end early: 代理, 下放, 授权查看. Never deleted. */
public interface Arrangement {

  /** First day. */
  LocalDate from();

  /** Last day; null until it is ended. */
  @Nullable LocalDate until();

  /** When it was ended early; null if nobody did. */
  @Nullable Instant endedAt();

  /** Whether it holds on the day. */
  default boolean isInForce(LocalDate day) {
    return !day.isBefore(from()) && !isOver(day);
  }

  /** Whether it was ended, or its last day was before the day. */
  default boolean isOver(LocalDate day) {
    LocalDate last = until();
    return endedAt() != null || last != null && last.isBefore(day);
  }
}
