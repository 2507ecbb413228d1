package io.sunlit.tenants;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A county lets one person of the province look at it for some days (授权查看): read, and change
 * nothing. Ended, never deleted, so that it can be told later who might look, and why.
 *
 * @param tenant the county that is looked at, and whose administrators give and end this
 * @param username user name of the person of the province
 * @param name of the person when the grant was given
 * @param home where the person belongs, as in 江苏省政务服务管理办公室
 * @param from first day
 * @param until last day
 * @param grantedBy user name of the administrator
 * @param endedAt when it was ended early; null if nobody did
 */
public record CountyGrant(
    TenantId tenant,
    String id,
    String username,
    String name,
    String home,
    LocalDate from,
    LocalDate until,
    String reason,
    String grantedBy,
    Instant grantedAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt)
    implements Arrangement {}
