package io.sunlit.runtime.engine.broker;

import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.client.EngineGateway;
import io.sunlit.runtime.engine.status.EngineMonitor;
import io.sunlit.runtime.engine.status.EngineWatch;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the broker beside the application: starts it when the web server listens, because it posts
 * to it; starts it again when it ends, with longer and longer pauses; ends it with the application.
 */
@Component
@ConditionalOnProperty(name = "sunlit.engine.mode", havingValue = "embedded", matchIfMissing = true)
class EmbeddedEngine implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration LONG_RUN = Duration.ofMinutes(2);

  private final EngineSettings settings;
  private final EngineFolder folder;
  private final OwnAddress ownAddress;
  private final EngineGateway gateway;
  private final EngineWatch watch;
  private final EngineMonitor monitor;
  private volatile boolean running;
  private volatile @Nullable BrokerProcess broker;
  private @Nullable Thread thread;

  EmbeddedEngine(
      EngineSettings settings,
      EngineFolder folder,
      OwnAddress ownAddress,
      EngineGateway gateway,
      EngineWatch watch,
      EngineMonitor monitor) {
    this.settings = settings;
    this.folder = folder;
    this.ownAddress = ownAddress;
    this.gateway = gateway;
    this.watch = watch;
    this.monitor = monitor;
  }

  /** After the web server, which is in the phases before. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("sunlit-engine").daemon().start(this::keepRunning);
  }

  private void keepRunning() {
    try {
      Duration pause = FIRST_PAUSE;
      while (running) {
        long began = System.nanoTime();
        String end = runOnce();
        if (!running) {
          break;
        }
        watch.lost(end);
        if (System.nanoTime() - began > LONG_RUN.toNanos()) {
          pause = FIRST_PAUSE;
        }
        Thread.sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
        monitor.starting();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the application stops
    }
  }

  /** Runs a broker until it ends; says how it ended. */
  private String runOnce() throws InterruptedException {
    try {
      BrokerCommand command = prepare();
      BrokerProcess started = BrokerProcess.start(command);
      broker = started;
      log.info("The broker starts: process {}, log {}", started.pid(), folder.log());
      try {
        started.awaitReady(settings.broker().startTimeout());
        BrokerPorts ports = command.ports();
        gateway.connect(local(ports.grpc()), local(ports.rest()), folder.tokenSecret());
        watch.look();
        return started.awaitEnd();
      } finally {
        gateway.disconnect();
        if (running && started.isAlive()) {
          started.end(PATIENCE);
        }
      }
    } catch (BrokerTrouble e) {
      log.debug("What happened", e);
      return String.valueOf(e.getMessage());
    } catch (RuntimeException e) {
      log.warn("The broker could not be looked after", e);
      return e.toString();
    }
  }

  private BrokerCommand prepare() throws InterruptedException {
    BrokerChecks.java(Runtime.version().feature());
    BrokerChecks.distribution(settings.home());
    folder.prepare();
    BrokerChecks.disk(folder.root(), settings.broker().minFreeDisk());
    folder.tokenSecret();
    folder.recordsSecret();
    BrokerCommand command =
        new BrokerCommand(
            settings.home().toAbsolutePath().normalize(),
            folder,
            BrokerPorts.find(folder.portsFile()),
            ownAddress.recordsEndpoint(),
            settings.broker());
    new PidFile(folder.pidFile(), command.mark()).endOrphan(PATIENCE);
    PluginJar.writeTo(folder.pluginJar());
    return command;
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void stop() {
    running = false;
    BrokerProcess last = broker;
    try {
      if (thread != null) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
      }
      gateway.disconnect();
      if (last != null && last.isAlive()) {
        last.end(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      folder.release();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
