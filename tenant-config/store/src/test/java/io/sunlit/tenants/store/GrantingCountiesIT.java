package io.sunlit.tenants.store;

import org.springframework.context.annotation.Import;

@Import(EmbeddedPostgresql.class)
class GrantingCountiesIT extends GrantingCountiesContract {}
