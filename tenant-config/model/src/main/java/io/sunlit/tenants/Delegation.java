package io.sunlit.tenants;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item is handled by a town for a time (事项下放) and comes back. Cases that the town took in stay
 * with it until they are finished.
 *
 * @param unit code of the town or department that handles the item meanwhile
 * @param from first day on which new cases go there
 * @param until last day, or null until it is taken back
 * @param basis the document that orders it (文号)
 * @param endedAt when it was taken back early; null if it was not
 */
public record Delegation(
    TenantId tenant,
    String id,
    String itemCode,
    String unit,
    LocalDate from,
    @Nullable LocalDate until,
    String basis,
    String createdBy,
    Instant createdAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt)
    implements Arrangement {}
