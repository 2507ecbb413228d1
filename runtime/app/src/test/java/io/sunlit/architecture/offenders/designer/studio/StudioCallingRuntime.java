package io.sunlit.architecture.offenders.designer.studio;

import io.sunlit.architecture.offenders.runtime.casefiles.CaseCallingStudio;

/** Breaks the rule that the studio does not know the runtime. */
public record StudioCallingRuntime(CaseCallingStudio runtime) {}
