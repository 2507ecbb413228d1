package io.sunlit.architecture.offenders.features.one.internal;

/** What only the feature itself may see. */
public class Secret {}
