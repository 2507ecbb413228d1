package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something between application and engine that an administrator has to look at.
 *
 * @param id names it in {@link EngineProblems}
 * @param caseNumber the case it belongs to, or null if it belongs to none
 * @param what {@code START}, {@code COMPLETE}, {@code CANCEL} or {@code DEPLOY} for a command the
 *     engine refuses, {@code RECORD} for news of the engine that could not be worked in
 * @param message one line, for an administrator
 */
public record EngineProblem(
    String id, @Nullable CaseNumber caseNumber, String what, String message, Instant since) {}
