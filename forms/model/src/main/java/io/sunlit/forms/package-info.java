/**
 * Forms: reads a form-js schema and judges a submission on the server as form-js does in the
 * browser.
 */
@NullMarked
package io.sunlit.forms;

import org.jspecify.annotations.NullMarked;
