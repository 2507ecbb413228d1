/**
 * Documents (文书): the notices and decisions that an applicant is handed, and the printed form.
 * Texts are templates in files that a county may replace; what was issued is kept byte for byte.
 */
@NullMarked
package io.sunlit.runtime.documents;

import org.jspecify.annotations.NullMarked;
