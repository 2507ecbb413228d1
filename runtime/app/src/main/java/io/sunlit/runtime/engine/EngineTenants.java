package io.sunlit.runtime.engine;

import io.sunlit.tenants.TenantId;
import java.util.Collection;

/** The tenants that this application acts for in the engine. Implemented by the application. */
@FunctionalInterface
public interface EngineTenants {

  /** All tenants, asked about once a minute and before a new tenant's first command. */
  Collection<TenantId> all();
}
