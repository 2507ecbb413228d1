package io.sunlit.architecture.offenders.unmarked;

/** Breaks the rule that packages are null-marked: this one has no package-info. */
public class InAnUnmarkedPackage {}
