/**
 * The public hall (网上政务大厅): plain pages without sign-in. An applicant asks for the status of a case
 * with its number and query code and sees a small, mapped set of words; opinions stay inside.
 */
@NullMarked
package io.sunlit.runtime.hall;

import org.jspecify.annotations.NullMarked;
