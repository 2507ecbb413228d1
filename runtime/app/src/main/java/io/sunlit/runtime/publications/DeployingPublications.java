package io.sunlit.runtime.publications;

import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.tenants.PublicationPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands each new publication's flow to the engine, in the transaction that publishes it. */
@Component
class DeployingPublications {

  private final ProcessEngine engine;

  DeployingPublications(ProcessEngine engine) {
    this.engine = engine;
  }

  @EventListener
  void on(PublicationPublished event) {
    engine.deploy(event.publication().tenant(), event.flow());
  }
}
