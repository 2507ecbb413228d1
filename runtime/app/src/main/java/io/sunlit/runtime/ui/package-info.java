/**
 * What all screens have in common: how people, posts, days, refusals and empty lists are shown.
 * Knows no feature.
 */
@NullMarked
package io.sunlit.runtime.ui;

import org.jspecify.annotations.NullMarked;
