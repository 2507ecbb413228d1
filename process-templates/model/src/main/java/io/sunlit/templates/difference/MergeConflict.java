package io.sunlit.templates.difference;

import org.jspecify.annotations.Nullable;

/**
 * Why two versions cannot be joined: one place at which somebody has to decide.
 *
 * @param kind {@code changed-differently}, {@code removed-and-changed}, {@code order}, {@code
 *     dangling}, {@code twice}, or {@code locked} for what a county may not change
 * @param file the file of the template, or the empty text for a single diagram
 * @param element id of the element, or null for the file as a whole
 * @param property what of the element, or null for all of it
 * @param base the value in the common base, or null for none
 * @param theirs the value in the new template version, or null for none
 * @param ours the value in the county's version, or null for none
 */
public record MergeConflict(
    String kind,
    String file,
    @Nullable String element,
    @Nullable String property,
    @Nullable String base,
    @Nullable String theirs,
    @Nullable String ours,
    String zh,
    String en) {}
