package io.sunlit.architecture.offenders.names;

/** Breaks the rule on names. */
public class DateUtils {}
