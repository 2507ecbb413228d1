package io.sunlit.runtime.engine;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands for the case files: keeps what it is told in tables whose keys refuse to be told twice,
 * and completes steps as an officer would.
 */
public class FixtureCases {

  /** A step as it was told. */
  public record Step(TenantId tenant, CaseNumber caseNumber, String element, long key) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ProcessEngine engine;
  private final Set<CaseNumber> poisoned = ConcurrentHashMap.newKeySet();
  private volatile Consumer<Step> onReached = step -> {};

  FixtureCases(JdbcClient jdbc, PlatformTransactionManager transactions, ProcessEngine engine) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.engine = engine;
    for (String table :
        List.of(
            "fx_case (tenant varchar(31), number varchar(64), primary key (tenant, number))",
            "fx_step (step_key bigint primary key, tenant varchar(31), number varchar(64),"
                + " element varchar(100), state varchar(10))",
            "fx_end (tenant varchar(31), number varchar(64), how varchar(10),"
                + " primary key (tenant, number))",
            "fx_incident (tenant varchar(31), number varchar(64), element varchar(100),"
                + " message varchar(4000))")) {
      jdbc.sql("create table if not exists " + table).update();
    }
  }

  /** The listener throws for this case until it is healed. */
  void poison(CaseNumber caseNumber) {
    poisoned.add(caseNumber);
  }

  void heal(CaseNumber caseNumber) {
    poisoned.remove(caseNumber);
  }

  /** Called inside the transaction of the inbox. */
  void onReached(Consumer<Step> action) {
    onReached = action;
  }

  @EventListener
  void reached(StepReached event) {
    if (poisoned.contains(event.caseNumber())) {
      throw new IllegalStateException("poisoned " + event.caseNumber());
    }
    jdbc.sql("insert into fx_step values (?, ?, ?, ?, 'OPEN')")
        .params(
            event.stepKey(), event.tenant().value(), event.caseNumber().value(), event.elementId())
        .update();
    onReached.accept(
        new Step(event.tenant(), event.caseNumber(), event.elementId(), event.stepKey()));
  }

  @EventListener
  void gone(StepGone event) {
    jdbc.sql("update fx_step set state = 'GONE' where step_key = ?")
        .params(event.stepKey())
        .update();
  }

  @EventListener
  void ended(FlowEnded event) {
    end(event.tenant(), event.caseNumber(), "ENDED");
  }

  @EventListener
  void stopped(FlowStopped event) {
    end(event.tenant(), event.caseNumber(), "STOPPED");
  }

  private void end(TenantId tenant, CaseNumber caseNumber, String how) {
    jdbc.sql("insert into fx_end values (?, ?, ?)")
        .params(tenant.value(), caseNumber.value(), how)
        .update();
  }

  @EventListener
  void stuck(FlowIncident event) {
    jdbc.sql("insert into fx_incident values (?, ?, ?, ?)")
        .params(
            event.tenant().value(), event.caseNumber().value(), event.elementId(), event.message())
        .update();
  }

  void deploy(TenantId tenant, CompiledFlow flow) {
    transaction.executeWithoutResult(status -> engine.deploy(tenant, flow));
  }

  void start(TenantId tenant, CaseNumber caseNumber, String flowId, Map<String, ?> variables) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("insert into fx_case values (?, ?)")
              .params(tenant.value(), caseNumber.value())
              .update();
          engine.start(tenant, caseNumber, flowId, variables);
        });
  }

  /** True if it was this call that completed the step. */
  boolean complete(Step step, Map<String, ?> variables) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              int open =
                  jdbc.sql(
                          "update fx_step set state = 'DONE' where step_key = ? and state = 'OPEN'")
                      .params(step.key())
                      .update();
              if (open == 1) {
                engine.completeStep(step.tenant(), step.caseNumber(), step.key(), variables);
              }
              return open == 1;
            }));
  }

  void cancel(TenantId tenant, CaseNumber caseNumber) {
    transaction.executeWithoutResult(status -> engine.cancel(tenant, caseNumber));
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  List<Step> open(int limit) {
    return jdbc.sql(
            "select tenant, number, element, step_key from fx_step where state = 'OPEN'"
                + " order by step_key fetch first "
                + limit
                + " rows only")
        .query(
            (row, number) ->
                new Step(
                    new TenantId(row.getString(1)),
                    new CaseNumber(row.getString(2)),
                    row.getString(3),
                    row.getLong(4)))
        .list();
  }

  List<Step> openOf(TenantId tenant, CaseNumber caseNumber) {
    return open(1000).stream()
        .filter(step -> step.tenant().equals(tenant) && step.caseNumber().equals(caseNumber))
        .toList();
  }

  /** How the flow of the case ended, or an empty text. */
  String endOf(TenantId tenant, CaseNumber caseNumber) {
    return jdbc.sql("select how from fx_end where tenant = ? and number = ?")
        .params(tenant.value(), caseNumber.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  List<String> incidentsOf(CaseNumber caseNumber) {
    return jdbc.sql("select message from fx_incident where number = ?")
        .params(caseNumber.value())
        .query(String.class)
        .list();
  }
}
