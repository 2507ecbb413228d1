package io.sunlit.runtime.deadlines;

import io.sunlit.tenants.County;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.RecomputingDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines.Recomputed;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the open deadlines of a county counted again when its calendar has changed, whoever changed
 * it: a file that was applied, a page, a new version of the application with another year. Looks
 * when the application starts and every minute. On several nodes at once nothing happens twice.
 */
@Component
class CalendarWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

  private final Counties counties;
  private final RecomputingDeadlines recomputing;

  CalendarWatch(Counties counties, RecomputingDeadlines recomputing) {
    this.counties = counties;
    this.recomputing = recomputing;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void look() {
    counties.all().forEach(this::look);
  }

  private void look(County county) {
    try {
      recomputing.run(county.tenant()).ifPresent(done -> tell(county, done));
    } catch (RuntimeException e) {
      LOG.warn(
          "Deadlines of county {} were not all counted again; the next look goes on with it",
          county.code(),
          e);
    }
  }

  private static void tell(County county, Recomputed done) {
    LOG.info(
        "County {}: {} open deadlines counted by another calendar, {} moved, {} kept their date",
        county.code(),
        done.lookedAt(),
        done.run().moved(),
        done.run().confirmed());
  }
}
