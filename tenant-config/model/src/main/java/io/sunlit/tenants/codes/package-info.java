/**
 * Codes of items, bodies and cases. How a code is made is data: a {@link
 * io.sunlit.tenants.codes.CodeScheme} of segments. Codes are checked and made here, and nowhere
 * taken apart to decide anything.
 */
@NullMarked
package io.sunlit.tenants.codes;

import org.jspecify.annotations.NullMarked;
