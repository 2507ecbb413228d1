package io.sunlit.runtime.engine.status;

import io.sunlit.runtime.engine.EngineStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** The engine among the health checks, under the name {@code engine}. */
@Component("engineHealthIndicator")
class EngineHealthIndicator extends AbstractHealthIndicator {

  private final EngineStatus status;

  EngineHealthIndicator(EngineStatus status) {
    this.status = status;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    switch (status.state()) {
      case UP -> health.up();
      case STARTING -> health.outOfService();
      case DOWN -> health.down();
      case OFF -> health.unknown();
    }
    health
        .withDetail("state", status.state())
        .withDetail("since", status.since())
        .withDetail("backlog", status.backlog());
    String lastError = status.lastError();
    if (lastError != null) {
      health.withDetail("lastError", lastError);
    }
  }
}
