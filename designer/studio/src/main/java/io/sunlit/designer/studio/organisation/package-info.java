/**
 * The organisation of a county as its administrators keep it: units, posts, people, who stands in
 * for whom, and which items a town handles for a time. Publishes and hears nothing.
 */
@NullMarked
package io.sunlit.designer.studio.organisation;

import org.jspecify.annotations.NullMarked;
