package io.sunlit.designer.studio.shell;

import io.sunlit.tenants.store.TenantsStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Brings the studio into any application that has this module on its class path, without being
 * named there. {@code sunlit.studio.enabled=false} leaves it out: no page, no REST, no menu entry.
 */
@AutoConfiguration(after = TenantsStoreAutoConfiguration.class)
public class StudioAutoConfiguration {

  /** The studio is there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "sunlit.studio.enabled", matchIfMissing = true)
  @ComponentScan({
    "io.sunlit.designer.studio.rights",
    "io.sunlit.designer.studio.calendar",
    "io.sunlit.designer.studio.catalog",
    "io.sunlit.designer.studio.diagram",
    "io.sunlit.designer.studio.drafting",
    "io.sunlit.designer.studio.publishing",
    "io.sunlit.designer.studio.organisation",
    "io.sunlit.designer.studio.changes",
    "io.sunlit.designer.studio.configuration"
  })
  @Import(StudioProblems.class)
  static class Enabled {

    @Bean
    StudioRoutes studioRoutes() {
      return new StudioRoutes(true);
    }
  }

  /** A node that only executes. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "sunlit.studio.enabled", havingValue = false)
  static class Disabled {

    @Bean
    StudioRoutes studioRoutes() {
      return new StudioRoutes(false);
    }
  }
}
