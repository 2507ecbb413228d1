package io.sunlit.runtime.uploads;

import io.sunlit.tenants.store.Counties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away, every ten minutes, the files that nobody finished or submitted in time. */
@Component
class ClearingUploads {

  private static final Logger LOG = LoggerFactory.getLogger(ClearingUploads.class);

  private final Counties counties;
  private final KeepingUploads uploads;

  ClearingUploads(Counties counties, KeepingUploads uploads) {
    this.counties = counties;
    this.uploads = uploads;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void clear() {
    counties
        .all()
        .forEach(
            county -> {
              int cleared = uploads.clear(county.tenant());
              if (cleared > 0) {
                LOG.info("Threw away {} uploads of {}", cleared, county.tenant());
              }
            });
  }
}
