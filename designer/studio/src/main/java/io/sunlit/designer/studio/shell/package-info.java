/** The frame of the studio: its wiring, its routes, its problems for REST. */
@NullMarked
package io.sunlit.designer.studio.shell;

import org.jspecify.annotations.NullMarked;
