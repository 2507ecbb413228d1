package io.sunlit.architecture.offenders.forms;

import org.springframework.core.env.Environment;

/** Breaks the rule that models are plain Java. */
public record FormAskingSpring(Environment environment) {}
