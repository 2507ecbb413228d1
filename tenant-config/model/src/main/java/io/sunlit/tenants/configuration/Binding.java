package io.sunlit.tenants.configuration;

/**
 * Says which process template an item is handled by.
 *
 * @param publish true if the bound process is to be published as soon as it is applied; false if
 *     the department's designer publishes it
 */
public record Binding(String itemCode, String template, boolean publish) {}
