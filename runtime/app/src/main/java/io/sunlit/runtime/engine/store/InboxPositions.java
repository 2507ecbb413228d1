package io.sunlit.runtime.engine.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the inbox is, for each partition of each engine. All tenants share a partition. */
@Repository
public class InboxPositions {

  private final JdbcClient jdbc;

  InboxPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Position of the last record that was worked in, or -1. */
  public long last(String engineId, int partition) {
    return jdbc.sql(
            "select last_position from engine_position where engine_id = ? and partition_id = ?")
        .params(engineId, partition)
        .query(Long.class)
        .optional()
        .orElse(-1L);
  }

  /** The same, and nobody else works in the partition until the transaction ends. */
  public long lock(String engineId, int partition, Instant now) {
    return jdbc.sql(
            "select last_position from engine_position"
                + " where engine_id = ? and partition_id = ? for update")
        .params(engineId, partition)
        .query(Long.class)
        .optional()
        .orElseGet(() -> first(engineId, partition, now));
  }

  private long first(String engineId, int partition, Instant now) {
    jdbc.sql(
            "insert into engine_position (engine_id, partition_id, last_position, updated_at)"
                + " values (?, ?, -1, ?)")
        .params(engineId, partition, Moments.of(now))
        .update();
    return -1;
  }

  public void advance(String engineId, int partition, long position, Instant now) {
    jdbc.sql(
            "update engine_position set last_position = ?, updated_at = ?"
                + " where engine_id = ? and partition_id = ?")
        .params(position, Moments.of(now), engineId, partition)
        .update();
  }
}
