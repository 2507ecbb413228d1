/**
 * XML as an immutable tree: read safely, changed by copying, written back without loss of elements,
 * attributes, comments or text.
 */
@NullMarked
package io.sunlit.templates.xml;

import org.jspecify.annotations.NullMarked;
