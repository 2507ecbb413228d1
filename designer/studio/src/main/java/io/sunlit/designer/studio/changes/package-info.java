/**
 * Changes of the catalog: departments declare them, the legal office confirms or files them.
 * Publishes and hears nothing.
 */
@NullMarked
package io.sunlit.designer.studio.changes;

import org.jspecify.annotations.NullMarked;
