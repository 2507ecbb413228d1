package io.sunlit.tenants;

import java.time.Instant;

/**
 * Somebody of the province began to look at a county (查看记录). Written down for the county, added
 * only.
 *
 * @param tenant the county that was looked at
 * @param grant id of the grant that let the person in
 * @param name of the person at that time
 */
public record CountyVisit(
    TenantId tenant, String id, String grant, String username, String name, Instant at) {}
