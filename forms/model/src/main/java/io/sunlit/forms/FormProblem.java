package io.sunlit.forms;

import org.jspecify.annotations.Nullable;

/**
 * Something in a form's schema that form-js would refuse, or that server and browser would treat
 * differently.
 *
 * @param componentId id of the component, or null if the form as a whole is meant
 * @param code what is wrong, such as {@code unknown-type}
 * @param messageZh what is wrong and what to do, in Chinese
 * @param messageEn the same in English
 */
public record FormProblem(
    @Nullable String componentId, String code, String messageZh, String messageEn) {}
