package io.sunlit.runtime.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.Topology;
import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.EngineTenants;
import io.sunlit.tenants.TenantId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The engine's commands. Each answers at once with a stage that ends when the engine has taken the
 * command, or with a {@link CommandFailure}. Nothing is repeated here.
 */
@Component
public class EngineGateway implements DisposableBean {

  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

  private record Connection(CamundaClient client, PlatformTokens tokens) {}

  private final EngineSettings settings;
  private final EngineTenants tenants;
  private final Clock clock;
  private volatile @Nullable Connection connection;

  EngineGateway(EngineSettings settings, EngineTenants tenants, Clock clock) {
    this.settings = settings;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** One outside the application, for measuring. */
  public static EngineGateway standalone(
      EngineSettings settings, EngineTenants tenants, Clock clock) {
    return new EngineGateway(settings, tenants, clock);
  }

  /** Connects, instead of to what it was connected before. */
  public synchronized void connect(URI grpc, URI rest, String tokenSecret) {
    PlatformTokens tokens = new PlatformTokens(tokenSecret, tenants::all, clock);
    CamundaClient client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(grpc)
            .restAddress(rest)
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(settings.requestTimeout())
            .numJobWorkerExecutionThreads(1)
            .maxHttpConnections(Math.max(8, settings.inFlight()))
            .credentialsProvider(new Bearer(tokens))
            .build();
    Connection before = connection;
    connection = new Connection(client, tokens);
    close(before);
  }

  public synchronized void disconnect() {
    Connection before = connection;
    connection = null;
    close(before);
  }

  public boolean isConnected() {
    return connection != null;
  }

  @Override
  public void destroy() {
    disconnect();
  }

  private static void close(@Nullable Connection connection) {
    if (connection != null) {
      connection.client().close();
    }
  }

  public CompletionStage<Void> deploy(TenantId tenant, String flowId, String xml) {
    return send(
        tenant,
        client ->
            client
                .newDeployResourceCommand()
                .addResourceStringUtf8(xml, flowId + ".bpmn")
                .tenantId(tenant.value())
                .send());
  }

  public CompletionStage<Void> start(TenantId tenant, String flowId, String variables) {
    return send(
        tenant,
        client ->
            client
                .newCreateInstanceCommand()
                .bpmnProcessId(flowId)
                .latestVersion()
                .variables(variables)
                .tenantId(tenant.value())
                .send());
  }

  public CompletionStage<Void> complete(TenantId tenant, long stepKey, String variables) {
    return send(
        tenant, client -> client.newCompleteUserTaskCommand(stepKey).variables(variables).send());
  }

  public CompletionStage<Void> cancel(TenantId tenant, long instanceKey) {
    return send(tenant, client -> client.newCancelInstanceCommand(instanceKey).send());
  }

  /** Ends well if the engine has a healthy leader for every partition. */
  public CompletionStage<Void> probe() {
    return call(
        client -> client.newTopologyRequest().requestTimeout(PROBE_TIMEOUT).send(),
        topology -> {
          if (!isReady(topology)) {
            throw new CommandFailure(FailureKind.AWAY, "The engine has no healthy leader");
          }
        });
  }

  private static boolean isReady(Topology topology) {
    long led =
        topology.getBrokers().stream()
            .flatMap(broker -> broker.getPartitions().stream())
            .filter(partition -> partition.isLeader())
            .filter(partition -> partition.getHealth() != PartitionBrokerHealth.DEAD)
            .map(partition -> partition.getPartitionId())
            .distinct()
            .count();
    return led > 0 && led >= topology.getPartitionsCount();
  }

  private CompletionStage<Void> send(
      TenantId tenant, Function<CamundaClient, CamundaFuture<?>> command) {
    Connection current = connection;
    if (current != null) {
      current.tokens().include(tenant);
    }
    return call(command, answer -> {});
  }

  private <T> CompletionStage<Void> call(
      Function<CamundaClient, ? extends CamundaFuture<? extends T>> command, Consumer<T> check) {
    Connection current = connection;
    if (current == null) {
      return CompletableFuture.failedFuture(
          new CommandFailure(FailureKind.AWAY, "The engine is not there yet"));
    }
    CompletableFuture<Void> answer = new CompletableFuture<>();
    try {
      command
          .apply(current.client())
          .whenComplete(
              (value, failure) -> {
                try {
                  if (failure == null) {
                    check.accept(value);
                    answer.complete(null);
                  } else {
                    answer.completeExceptionally(Failures.of(failure));
                  }
                } catch (RuntimeException e) {
                  answer.completeExceptionally(Failures.of(e));
                }
              });
    } catch (RuntimeException e) {
      answer.completeExceptionally(Failures.of(e));
    }
    return answer;
  }

  /** Puts the platform's token on every request. */
  private record Bearer(PlatformTokens tokens) implements CredentialsProvider {
    @Override
    public void applyCredentials(CredentialsApplier applier) {
      applier.put("Authorization", tokens.header());
    }

    @Override
    public boolean shouldRetryRequest(StatusCode status) {
      return false; // the outbox does
    }
  }
}
