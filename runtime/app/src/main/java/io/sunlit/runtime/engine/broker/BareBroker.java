package io.sunlit.runtime.engine.broker;

import io.sunlit.runtime.engine.EngineSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The embedded broker without the application around it, started the same way: for measuring what
 * the engine alone can do.
 */
public final class BareBroker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BrokerProcess process;
  private final BrokerPorts ports;
  private final EngineFolder folder;

  private BareBroker(BrokerProcess process, BrokerPorts ports, EngineFolder folder) {
    this.process = process;
    this.ports = ports;
    this.folder = folder;
  }

  /**
   * Starts a broker and waits until it is ready.
   *
   * @param dataDirectory its folder {@code engine} is made in there
   * @param records where its exporter posts to
   */
  public static BareBroker start(EngineSettings settings, Path dataDirectory, URI records)
      throws InterruptedException {
    EngineFolder folder = new EngineFolder(dataDirectory);
    folder.prepare();
    folder.tokenSecret();
    folder.recordsSecret();
    PluginJar.writeTo(folder.pluginJar());
    BrokerPorts ports = BrokerPorts.find(folder.portsFile());
    BrokerProcess process =
        BrokerProcess.start(
            new BrokerCommand(
                settings.home().toAbsolutePath().normalize(),
                folder,
                ports,
                records,
                settings.broker()));
    process.awaitReady(settings.broker().startTimeout());
    return new BareBroker(process, ports, folder);
  }

  public URI grpc() {
    return URI.create("http://127.0.0.1:" + ports.grpc());
  }

  public URI rest() {
    return URI.create("http://127.0.0.1:" + ports.rest());
  }

  /** With it the tokens are signed that the guard lets in. */
  public String tokenSecret() {
    return folder.tokenSecret();
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    try {
      process.end(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      folder.release();
    }
  }
}
