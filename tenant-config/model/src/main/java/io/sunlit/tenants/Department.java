package io.sunlit.tenants;

/**
 * A department (部门) of a county.
 *
 * @param code short and stable, shared by counties where the function is the same: {@code
 *     market-regulation}
 */
public record Department(TenantId tenant, String code, String name) {}
