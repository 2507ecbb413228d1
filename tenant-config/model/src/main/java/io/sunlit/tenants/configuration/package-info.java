/**
 * Reads the folder of files that a county is configured by, strictly: an unknown file or key is
 * refused, with the place and what was probably meant.
 */
@NullMarked
package io.sunlit.tenants.configuration;

import org.jspecify.annotations.NullMarked;
