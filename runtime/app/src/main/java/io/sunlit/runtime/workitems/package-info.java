/**
 * Work items (待办): what waits for a post; claim, release and completion of human steps.
 *
 * <p>Listens to {@code StepReached}, {@code StepGone}.
 */
@NullMarked
package io.sunlit.runtime.workitems;

import org.jspecify.annotations.NullMarked;
