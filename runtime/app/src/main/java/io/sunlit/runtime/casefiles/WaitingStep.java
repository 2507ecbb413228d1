package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.PostRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step at which a case waits now.
 *
 * @param stepId BPMN id
 * @param stepName label on the diagram
 * @param post who it waits for, or null if for several departments
 * @param dueOn last day of the step's limit, or null
 * @param handlerName who works on it, or null if nobody has claimed it
 */
public record WaitingStep(
    String stepId,
    String stepName,
    @Nullable PostRef post,
    @Nullable LocalDate dueOn,
    @Nullable String handlerName) {}
