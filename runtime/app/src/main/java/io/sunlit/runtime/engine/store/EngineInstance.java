package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/** The instance in the engine that moves the tokens of a case. */
public record EngineInstance(
    TenantId tenant, CaseNumber caseNumber, String engineId, long key, State state) {

  /** How far it is. */
  public enum State {
    RUNNING,
    ENDED,
    STOPPED
  }
}
