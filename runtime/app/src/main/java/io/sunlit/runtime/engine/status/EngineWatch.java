package io.sunlit.runtime.engine.status;

import io.sunlit.runtime.engine.client.EngineGateway;
import io.sunlit.runtime.engine.outbox.Dispatcher;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the engine how it is, every second, and lets the outbox go or wait. One answer that does not
 * come is no outage; three are.
 */
@Component
public class EngineWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EngineWatch.class);
  private static final int MOST_FAILURES = 3;

  private final EngineGateway gateway;
  private final Dispatcher dispatcher;
  private final EngineMonitor monitor;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("sunlit-engine-watch").daemon().unstarted(task));
  private int failures;
  private volatile boolean running;
  private volatile Runnable reconnect = () -> {};

  EngineWatch(EngineGateway gateway, Dispatcher dispatcher, EngineMonitor monitor) {
    this.gateway = gateway;
    this.dispatcher = dispatcher;
    this.monitor = monitor;
  }

  /**
   * What to do when the engine does not answer for a while: the connection waits longer and longer
   * between its own tries.
   */
  public void onSilence(Runnable reconnect) {
    this.reconnect = reconnect;
  }

  /** The engine is known to be gone. */
  public void lost(String reason) {
    dispatcher.pause();
    monitor.down(reason);
  }

  /** Looks at once. */
  public void look() {
    try {
      thread.execute(this::ask);
    } catch (RejectedExecutionException e) {
      log.debug("The watch is closed", e);
    }
  }

  private void ask() {
    if (!gateway.isConnected()) {
      return;
    }
    try {
      gateway.probe().toCompletableFuture().get(5, TimeUnit.SECONDS);
      failures = 0;
      monitor.up();
      dispatcher.resume();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      failed(e);
    }
  }

  private void failed(Exception e) {
    failures++;
    Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    log.debug("The engine does not answer ({})", failures, cause);
    if (failures % MOST_FAILURES == 0) {
      if (running && gateway.isConnected()) {
        lost("It does not answer: " + cause.getMessage());
        reconnect.run();
      }
    }
  }

  @Override
  public void start() {
    running = true;
    thread.scheduleWithFixedDelay(this::ask, 200, 1_000, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
