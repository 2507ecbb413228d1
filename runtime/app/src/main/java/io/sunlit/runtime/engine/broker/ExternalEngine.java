package io.sunlit.runtime.engine.broker;

import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.client.EngineGateway;
import io.sunlit.runtime.engine.status.EngineWatch;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Connects to an engine that runs elsewhere. */
@Component
@ConditionalOnProperty(name = "sunlit.engine.mode", havingValue = "external")
class ExternalEngine implements SmartLifecycle {

  private final EngineSettings settings;
  private final EngineSecrets secrets;
  private final EngineGateway gateway;
  private final EngineWatch watch;
  private volatile boolean running;

  ExternalEngine(
      EngineSettings settings, EngineSecrets secrets, EngineGateway gateway, EngineWatch watch) {
    this.settings = settings;
    this.secrets = secrets;
    this.gateway = gateway;
    this.watch = watch;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }

  @Override
  public void start() {
    running = true;
    URI grpc = required(settings.grpcAddress(), "sunlit.engine.grpc-address");
    URI rest = required(settings.restAddress(), "sunlit.engine.rest-address");
    Runnable connect = () -> gateway.connect(grpc, rest, secrets.token());
    watch.onSilence(connect);
    connect.run();
    watch.look();
  }

  private static URI required(@Nullable URI address, String name) {
    if (address == null) {
      throw new IllegalStateException("Expected " + name + ", because sunlit.engine.mode=external");
    }
    return address;
  }

  @Override
  public void stop() {
    running = false;
    gateway.disconnect();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
