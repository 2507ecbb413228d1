package io.sunlit.runtime.engine;

import io.sunlit.tenants.TenantId;
import java.util.List;

/** Commands and records that were given up, by tenant. */
public interface EngineProblems {

  /** Oldest first, at most 500. */
  List<EngineProblem> of(TenantId tenant);

  /** Tries it once more. Has no effect if it is solved already. */
  void retry(TenantId tenant, String id);

  /** Takes it off the list without trying it again. */
  void dismiss(TenantId tenant, String id);
}
