package io.sunlit.templates.powers;

/**
 * A stage (环节) to which steps belong.
 *
 * @param code as it stands in BPMN files, such as {@code acceptance}
 */
public record Stage(String code, String zh, String en) {}
