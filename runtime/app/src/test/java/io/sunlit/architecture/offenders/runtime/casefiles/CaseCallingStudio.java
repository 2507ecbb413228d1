package io.sunlit.architecture.offenders.runtime.casefiles;

import io.sunlit.architecture.offenders.designer.studio.StudioCallingRuntime;

/** Breaks the rule that the runtime does not know the studio. */
public record CaseCallingStudio(StudioCallingRuntime studio) {}
