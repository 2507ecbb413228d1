/**
 * The checks of a flow: one rule, one class, one test, one page. Each returns all its problems with
 * the element named.
 */
@NullMarked
package io.sunlit.templates.checks;

import org.jspecify.annotations.NullMarked;
