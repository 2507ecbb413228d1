package io.sunlit.runtime.engine.store;

import java.time.Instant;

/** A node's hold on a command. */
public record Claim(String node, Instant until) {}
