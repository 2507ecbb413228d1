/**
 * How the domain looks on a diagram: the palette, the panel and the drawing of human steps, joint
 * approvals and intake, with the names of the county.
 */
@NullMarked
package io.sunlit.designer.studio.diagram.ui;

import org.jspecify.annotations.NullMarked;
