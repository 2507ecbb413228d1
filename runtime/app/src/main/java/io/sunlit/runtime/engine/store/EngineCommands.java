package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.AcrossTenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The outbox table. A node claims a command before it sends it, by an update that only one node can
 * win, and for a limited time, so that the commands of a dead node are taken over.
 */
@Repository
@AcrossTenants("one outbox delivers for all tenants; each row carries its own")
public class EngineCommands {

  private static final int MAX_PROBLEM = 900;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  EngineCommands(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * Stores a new command.
   *
   * @param claim by whom and until when it is claimed from the start, or null if by nobody
   */
  public EngineCommand add(
      TenantId tenant, EngineCommand command, Instant now, @Nullable Claim claim) {
    CaseNumber caseNumber = command.caseNumber();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into engine_command (tenant_id, case_number, kind, flow_id, step_key, payload,
              attempts, created_at, due_at, claimed_by, claimed_until)
            values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""")
        .param(tenant.value())
        .param(2, caseNumber == null ? null : caseNumber.value(), Types.VARCHAR)
        .param(command.kind().name())
        .param(4, command.flowId(), Types.VARCHAR)
        .param(5, command.key() == 0 ? null : command.key(), Types.BIGINT)
        .param(6, command.payload(), Types.VARCHAR)
        .param(Moments.of(now))
        .param(Moments.of(now))
        .param(9, claim == null ? null : claim.node(), Types.VARCHAR)
        .param(10, claim == null ? null : Moments.of(claim.until()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update(key, "id");
    return command.withId(Objects.requireNonNull(key.getKey()).longValue());
  }

  /**
   * Whether a command of the case waits that this node does not hold: a new one must not overtake
   * it.
   */
  public boolean othersWait(TenantId tenant, CaseNumber caseNumber, String node) {
    return jdbc.sql(
                """
                select count(*) from engine_command where tenant_id = ? and case_number = ?
                  and (claimed_by is null or claimed_by <> ?) and problem is null""")
            .params(tenant.value(), caseNumber.value(), node)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether a command of this kind waits for the case. */
  public boolean isWaiting(TenantId tenant, CaseNumber caseNumber, CommandKind kind, long key) {
    return jdbc.sql(
                """
                select count(*) from engine_command where tenant_id = ? and case_number = ?
                  and kind = ? and (step_key = ? or step_key is null)""")
            .params(tenant.value(), caseNumber.value(), kind.name(), key)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether a command of this flow waits; problems do not count. */
  public boolean isDeploying(TenantId tenant, String flowId) {
    return jdbc.sql(
                """
                select count(*) from engine_command where tenant_id = ? and case_number is null
                  and kind = 'DEPLOY' and flow_id = ? and problem is null""")
            .params(tenant.value(), flowId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Claims commands that nobody holds and that are due: of each case only the first, so that the
   * order is kept.
   *
   * @return what this node has won, in order
   */
  public List<EngineCommand> claimDue(Claim claim, Instant now, int limit) {
    List<EngineCommand> due =
        jdbc.sql(
                """
                select c.id, c.tenant_id, c.case_number, c.kind, c.flow_id, c.step_key, c.payload,
                  c.attempts
                from engine_command c
                where (c.claimed_until is null or c.claimed_until < ?) and c.due_at <= ?
                  and c.problem is null
                  and not exists (select 1 from engine_command e
                    where e.tenant_id = c.tenant_id and e.case_number = c.case_number
                      and e.id < c.id and e.problem is null)
                order by c.id
                fetch first %d rows only"""
                    .formatted(limit))
            .params(Moments.of(now), Moments.of(now))
            .query(EngineCommands::command)
            .list();
    if (due.isEmpty()) {
      return due;
    }
    int[] won =
        batches.batchUpdate(
            """
            update engine_command set claimed_by = ?, claimed_until = ?
            where id = ? and (claimed_until is null or claimed_until < ?)""",
            due.stream()
                .map(
                    command ->
                        new Object[] {
                          claim.node(), Moments.of(claim.until()), command.id(), Moments.of(now)
                        })
                .toList());
    List<EngineCommand> claimed = new ArrayList<>(due.size());
    for (int i = 0; i < won.length; i++) {
      if (won[i] == 1) {
        claimed.add(due.get(i));
      }
    }
    return claimed;
  }

  /** Keeps what the node holds for longer. */
  public void renew(Claim claim, Duration before) {
    jdbc.sql(
            "update engine_command set claimed_until = ?"
                + " where claimed_by = ? and claimed_until < ? and problem is null")
        .params(Moments.of(claim.until()), claim.node(), Moments.of(claim.until().minus(before)))
        .update();
  }

  /** Gives back everything that the node holds, but these. */
  public void releaseAll(String node, Collection<Long> except) {
    String but = except.isEmpty() ? "" : " and id not in (:except)";
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "update engine_command set claimed_by = null, claimed_until = null"
                    + " where claimed_by = :node"
                    + but)
            .param("node", node);
    (except.isEmpty() ? statement : statement.param("except", except)).update();
  }

  /** Gives commands back, to be tried again by any node when they are due. */
  public void release(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              "update engine_command set claimed_by = null, claimed_until = null where id in (:ids)")
          .param("ids", ids)
          .update();
    }
  }

  /** Gives a command back after a try in vain. */
  public void postpone(TenantId tenant, EngineCommand command, Instant due) {
    jdbc.sql(
            """
            update engine_command set attempts = ?, due_at = ?, claimed_by = null,
              claimed_until = null where tenant_id = ? and id = ?""")
        .params(command.attempts() + 1, Moments.of(due), tenant.value(), command.id())
        .update();
  }

  /** Gives a command up: it stays for an administrator. */
  public void giveUp(TenantId tenant, EngineCommand command, String problem) {
    jdbc.sql(
            """
            update engine_command set problem = ?, attempts = ?, claimed_by = null,
              claimed_until = null where tenant_id = ? and id = ?""")
        .params(shorten(problem), command.attempts() + 1, tenant.value(), command.id())
        .update();
  }

  /** Forgets commands that are delivered. */
  public void delete(List<Long> ids) {
    batches.batchUpdate(
        "delete from engine_command where id = ?",
        ids.stream().map(id -> new Object[] {id}).toList());
  }

  /** Forgets the starts of a case, because it has its instance. */
  public void deleteStarts(TenantId tenant, CaseNumber caseNumber) {
    jdbc.sql(
            "delete from engine_command where tenant_id = ? and case_number = ? and kind = 'START'")
        .params(tenant.value(), caseNumber.value())
        .update();
  }

  /** How many commands wait or are under way. */
  public long backlog() {
    return jdbc.sql("select count(*) from engine_command where problem is null")
        .query(Long.class)
        .single();
  }

  static String shorten(String problem) {
    return problem.length() <= MAX_PROBLEM ? problem : problem.substring(0, MAX_PROBLEM) + "…";
  }

  private static EngineCommand command(ResultSet row, int number) throws SQLException {
    String caseNumber = row.getString("case_number");
    return new EngineCommand(
        row.getLong("id"),
        new TenantId(row.getString("tenant_id")),
        caseNumber == null ? null : new CaseNumber(caseNumber),
        CommandKind.valueOf(row.getString("kind")),
        row.getString("flow_id"),
        row.getLong("step_key"),
        row.getString("payload"),
        row.getInt("attempts"));
  }
}
