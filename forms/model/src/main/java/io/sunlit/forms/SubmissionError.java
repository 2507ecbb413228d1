package io.sunlit.forms;

import org.jspecify.annotations.Nullable;

/**
 * Why a value of a submission is refused.
 *
 * @param componentId id of the component, or null if no component is meant, as for an unknown key
 * @param path where in the data, such as {@code shops.0.name}; empty for the submission as a whole
 * @param code what is wrong, such as {@code required}
 * @param messageZh what is wrong and what to do, in Chinese
 * @param messageEn the same in English
 */
public record SubmissionError(
    @Nullable String componentId, String path, String code, String messageZh, String messageEn) {}
