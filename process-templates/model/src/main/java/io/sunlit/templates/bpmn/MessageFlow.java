package io.sunlit.templates.bpmn;

/**
 * A message flow between pools.
 *
 * @param source id of a node or of a pool
 * @param target id of a node or of a pool
 */
public record MessageFlow(String id, String source, String target) {}
