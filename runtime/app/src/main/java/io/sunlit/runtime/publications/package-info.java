/**
 * Publications as the runtime reads them: parsed once, kept in memory, deployed to the engine.
 *
 * <p>Listens to {@code PublicationPublished}.
 */
@NullMarked
package io.sunlit.runtime.publications;

import org.jspecify.annotations.NullMarked;
