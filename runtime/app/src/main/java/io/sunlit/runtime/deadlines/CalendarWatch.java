package io.sunlit.runtime.deadlines;

import io.sunlit.tenants.County;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.RecomputingDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines.Recomputed;
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
 * Has the open deadlines of a county counted again when its calendar has changed, whoever changed
 * it: a file that was applied, a page, a new version of the application with another year. Looks
 * when the application starts and every minute, in a thread of its own. On several nodes at once
 * nothing happens twice.
 */
@Component
class CalendarWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
  private static final long SECONDS = 60;

  private final Counties counties;
  private final RecomputingDeadlines recomputing;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("calendar-watch").daemon().factory());

  CalendarWatch(Counties counties, RecomputingDeadlines recomputing) {
    this.counties = counties;
    this.recomputing = recomputing;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      counties.all().forEach(this::look);
    } catch (RuntimeException e) {
      LOG.warn("No county's calendar could be looked at; the next look is in a minute", e);
    }
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
