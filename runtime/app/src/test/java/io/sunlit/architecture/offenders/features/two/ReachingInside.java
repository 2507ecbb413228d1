package io.sunlit.architecture.offenders.features.two;

import io.sunlit.architecture.offenders.features.one.internal.Secret;

/** Breaks the rule that a feature is entered by its front door, and closes a cycle. */
public record ReachingInside(Secret secret) {}
