package io.sunlit.templates.powers;

import io.sunlit.templates.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of one stage in a procedure.
 *
 * @param stage code of the stage
 * @param required whether every case goes through it on its good way
 * @param limit how long the stage may take by law, or null if the law gives no limit of its own
 * @param basis the article, or null if practice and not a law asks for it
 */
public record StageRule(
    String stage, boolean required, @Nullable TimeLimit limit, @Nullable String basis) {}
