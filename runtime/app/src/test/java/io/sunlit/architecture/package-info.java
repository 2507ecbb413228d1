/**
 * The rules of the house as tests: arrows between modules, names, time, state, tenants, documents.
 * Every rule is also tried on an offender that it must catch.
 */
@NullMarked
package io.sunlit.architecture;

import org.jspecify.annotations.NullMarked;
