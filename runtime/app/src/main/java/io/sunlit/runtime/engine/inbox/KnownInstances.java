package io.sunlit.runtime.engine.inbox;

import io.sunlit.runtime.engine.store.EngineInstance;
import io.sunlit.runtime.engine.store.EngineInstances;
import io.sunlit.tenants.TenantId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which instance belongs to which case, as one transaction of the inbox sees it. What is bound
 * never changes, so it is remembered beyond the transaction once that is committed.
 */
final class KnownInstances {

  /** What was seen lately in one engine, for all transactions. */
  static final class Memory {
    private static final int MOST = 20_000;

    private final Map<Long, EngineInstance> byKey =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, EngineInstance> eldest) {
            return size() > MOST;
          }
        };

    private synchronized @Nullable EngineInstance get(long key) {
      return byKey.get(key);
    }

    private synchronized void putAll(Map<Long, EngineInstance> fresh) {
      byKey.putAll(fresh);
    }
  }

  private final String engineId;
  private final EngineInstances instances;
  private final Memory memory;
  private final Map<Long, EngineInstance> fresh = new HashMap<>();

  KnownInstances(String engineId, EngineInstances instances, Memory memory) {
    this.engineId = engineId;
    this.instances = instances;
    this.memory = memory;
  }

  /** The instance if it belongs to a case of the tenant; null for a second start or a stranger. */
  @Nullable EngineInstance find(TenantId tenant, long key) {
    EngineInstance instance = fresh.get(key);
    if (instance == null) {
      instance = memory.get(key);
    }
    if (instance == null) {
      instance = instances.byKey(tenant, engineId, key).orElse(null);
      if (instance != null) {
        fresh.put(key, instance);
      }
    }
    return instance != null && instance.tenant().equals(tenant) ? instance : null;
  }

  void add(EngineInstance instance) {
    fresh.put(instance.key(), instance);
  }

  /** The transaction is committed. */
  void remember() {
    memory.putAll(fresh);
  }
}
