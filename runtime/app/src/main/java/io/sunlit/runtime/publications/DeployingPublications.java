package io.sunlit.runtime.publications;

import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.County;
import io.sunlit.tenants.PublicationPublished;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.CompiledFlows;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Page;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands each new publication's flow to the engine, in the transaction that publishes it, and at the
 * start those that were published from the command line while the application was stopped.
 */
@Component
@Order(DeployingPublications.AFTER_SETTING_UP)
class DeployingPublications implements ApplicationRunner {

  static final int AFTER_SETTING_UP = 10;
  private static final int PAGE = 100;

  private final ProcessEngine engine;
  private final Counties counties;
  private final CompiledFlows flows;
  private final TransactionTemplate transaction;

  DeployingPublications(
      ProcessEngine engine,
      Counties counties,
      CompiledFlows flows,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.counties = counties;
    this.flows = flows;
    this.transaction = transaction;
  }

  @EventListener
  void on(PublicationPublished event) {
    engine.deploy(event.publication().tenant(), event.flow());
  }

  /** Deploying what the engine knows has no effect. */
  @Override
  public void run(ApplicationArguments arguments) {
    for (County county : counties.all()) {
      transaction.executeWithoutResult(status -> deployAll(county.tenant()));
    }
  }

  private void deployAll(TenantId tenant) {
    Page<CompiledFlow> page = flows.page(tenant, 0, PAGE);
    for (int i = 1; !page.rows().isEmpty(); i++) {
      page.rows().forEach(flow -> engine.deploy(tenant, flow));
      page = flows.page(tenant, i, PAGE);
    }
  }
}
