package io.sunlit.tenants.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tenants;DB_CLOSE_DELAY=-1")
class GrantingCountiesModuleTest extends GrantingCountiesContract {}
