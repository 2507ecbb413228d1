package io.sunlit.tenants;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does another's work for some days (代理): leave, illness, a post not filled yet. Never
 * deleted, so that it can be told later who acted for whom.
 *
 * @param absent user name of whom the work is done for
 * @param deputy user name of who does it
 * @param post the one post that is stood in for, or null for all that the absent officer holds
 * @param from first day
 * @param until last day
 * @param endedAt when somebody ended it early; null if nobody did
 */
public record StandIn(
    TenantId tenant,
    String id,
    String absent,
    String deputy,
    @Nullable PostRef post,
    LocalDate from,
    LocalDate until,
    String reason,
    String createdBy,
    Instant createdAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt)
    implements Arrangement {}
