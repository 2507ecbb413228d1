package io.sunlit.runtime.people;

import io.sunlit.tenants.County;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.PuttingChangesInForce;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has confirmed changes of the catalog take effect when their day has come: looks a minute after
 * the application starts and every ten minutes. On several nodes at once nothing happens twice.
 */
@Component
class ChangesOfTheDay {

  private static final Logger LOG = LoggerFactory.getLogger(ChangesOfTheDay.class);

  private final Counties counties;
  private final PuttingChangesInForce puttingInForce;

  ChangesOfTheDay(Counties counties, PuttingChangesInForce puttingInForce) {
    this.counties = counties;
    this.puttingInForce = puttingInForce;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void look() {
    for (County county : counties.all()) {
      int changes = puttingInForce.run(county.tenant());
      if (changes > 0) {
        LOG.info("County {}: {} changes of items took effect", county.code(), changes);
      }
    }
  }
}
