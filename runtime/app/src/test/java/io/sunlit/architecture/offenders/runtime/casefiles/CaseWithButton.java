package io.sunlit.architecture.offenders.runtime.casefiles;

import com.vaadin.flow.component.Component;

/** Breaks the rule that only screens know Vaadin. */
public record CaseWithButton(Component button) {}
