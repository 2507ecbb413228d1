package io.sunlit.templates;

import org.jspecify.annotations.Nullable;

/**
 * A department that takes part in a joint approval with one of its items.
 *
 * @param department code of the department
 * @param item base code of the item (目录清单); the county resolves it to its implementation item
 * @param condition FEEL expression over the application's answers ({@code =area > 300}), or null if
 *     the participant always applies
 * @param limit how long the participant may take, or null for the limit of its item
 */
public record ParticipantDefinition(
    String department,
    String item,
    ParticipantKind kind,
    @Nullable String condition,
    @Nullable TimeLimit limit) {}
