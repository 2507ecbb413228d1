package io.sunlit.runtime.engine.inbox;

import io.sunlit.runtime.engine.status.EngineMonitor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices when the exporter goes on behind records that we do not have: the database is older than
 * the engine, for example because it was restored from a copy. The records cannot be had again; the
 * cases they belong to have to be looked at.
 */
@Component
class Gaps {

  private static final Logger log = LoggerFactory.getLogger(Gaps.class);

  private final EngineMonitor monitor;
  private final Map<String, Long> checked = new ConcurrentHashMap<>();

  Gaps(EngineMonitor monitor) {
    this.monitor = monitor;
  }

  /**
   * @param after position of the record before the batch
   * @param stored tells what we have; asked once, because we cannot lose records while we run
   */
  void check(String engineId, int partition, long after, LongSupplier stored) {
    Long before = checked.put(engineId + " " + partition, after);
    if (before != null) {
      return;
    }
    long last = stored.getAsLong();
    if (after > last) {
      String message =
          "The database lacks the engine's records from %d to %d of partition %d: was it restored?"
              .formatted(last + 1, after, partition);
      log.error(message);
      monitor.problem(message);
    }
  }
}
