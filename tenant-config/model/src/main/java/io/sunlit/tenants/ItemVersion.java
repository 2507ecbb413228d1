package io.sunlit.tenants;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item said from a day on (事项版本).
 *
 * @param version counts from 1 for each item
 * @param effectiveFrom first day on which new cases take it
 * @param effectiveUntil first day on which they no longer do; null while they do
 * @param content the item as the text of its file
 */
public record ItemVersion(
    TenantId tenant,
    String code,
    int version,
    State state,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    String content,
    Instant savedAt) {

  /** 未发布, 试运行, 已发布, 已过时. */
  public enum State {
    UNPUBLISHED,
    TRIAL,
    PUBLISHED,
    OUTDATED
  }
}
