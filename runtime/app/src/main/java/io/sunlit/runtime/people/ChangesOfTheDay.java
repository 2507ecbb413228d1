package io.sunlit.runtime.people;

import io.sunlit.tenants.County;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.PuttingChangesInForce;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has confirmed changes of the catalog take effect when their day has come: looks when the
 * application starts and every ten minutes. On several nodes at once nothing happens twice.
 */
@Component
class ChangesOfTheDay {

  private static final Logger LOG = LoggerFactory.getLogger(ChangesOfTheDay.class);
  private static final long MINUTES = 10;

  private final Counties counties;
  private final PuttingChangesInForce puttingInForce;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("changes-of-the-day").daemon().factory());

  ChangesOfTheDay(Counties counties, PuttingChangesInForce puttingInForce) {
    this.counties = counties;
    this.puttingInForce = puttingInForce;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      for (County county : counties.all()) {
        int changes = puttingInForce.run(county.tenant());
        if (changes > 0) {
          LOG.info("County {}: {} changes of items took effect", county.code(), changes);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Changes of items could not take effect; the next look is in ten minutes", e);
    }
  }
}
