/** Commands on their way to the engine: written in the transaction of the caller, sent after it. */
@NullMarked
package io.sunlit.runtime.engine.outbox;

import org.jspecify.annotations.NullMarked;
