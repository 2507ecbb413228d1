package io.sunlit.runtime.casefiles;

import org.jspecify.annotations.Nullable;

/**
 * Who applies.
 *
 * @param name person or organisation, 1 to 100 characters
 * @param idNumber resident ID number or unified social credit code, or null if not asked for
 * @param phone where the applicant can be reached, or null
 */
public record Applicant(String name, @Nullable String idNumber, @Nullable String phone) {}
