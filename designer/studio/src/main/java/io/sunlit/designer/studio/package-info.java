/**
 * The studio: where departments look up their items, draw how each is handled, design its forms,
 * check the draft and publish it. Writes publications and nothing else that the runtime reads.
 */
@NullMarked
package io.sunlit.designer.studio;

import org.jspecify.annotations.NullMarked;
