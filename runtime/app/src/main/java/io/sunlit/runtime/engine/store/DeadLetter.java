package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be worked in.
 *
 * @param id zero while it is not stored
 * @param tenant null if it cannot be read at all
 * @param content the line as it came
 */
public record DeadLetter(
    long id,
    @Nullable TenantId tenant,
    @Nullable CaseNumber caseNumber,
    String engineId,
    int partition,
    long position,
    String content) {}
