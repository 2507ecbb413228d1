package io.sunlit.runtime.engine.outbox;

import java.util.UUID;

/** Names this running application among the nodes that share a database. */
public record EngineNode(String id) {

  /** A name that no other node has. */
  public static EngineNode unique() {
    return new EngineNode(UUID.randomUUID().toString());
  }
}
