/**
 * Bringing counties on board: their stage and readiness, files with plan and apply, Excel tables of
 * items. Publishes and hears nothing.
 */
@NullMarked
package io.sunlit.designer.studio.configuration;

import org.jspecify.annotations.NullMarked;
