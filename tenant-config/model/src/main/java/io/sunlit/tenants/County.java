package io.sunlit.tenants;

/**
 * A county or county-level city, with the tenant that serves it.
 *
 * @param code six-digit division code
 * @param name as in 张家港市
 */
public record County(TenantId tenant, String code, String name) {}
