/**
 * People and counties of this installation: what is set up at the start, and who gets which
 * password.
 */
@NullMarked
package io.sunlit.runtime.people;

import org.jspecify.annotations.NullMarked;
