package io.sunlit.tenants;

import io.sunlit.templates.CompiledFlow;

/**
 * A publication was made. Told inside its transaction, so that what listens (the deployment to the
 * engine) is committed with it or not at all.
 */
public record PublicationPublished(Publication publication, CompiledFlow flow) {}
