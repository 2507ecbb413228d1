package io.sunlit.architecture.offenders.features.one;

import io.sunlit.architecture.offenders.features.two.ReachingInside;

/** Half of a cycle between two features. */
public record UsingTheOther(ReachingInside other) {}
