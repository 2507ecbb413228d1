package io.sunlit.runtime.engine.outbox;

import io.sunlit.runtime.engine.client.CommandFailure;
import io.sunlit.runtime.engine.client.EngineGateway;
import io.sunlit.runtime.engine.client.FailureKind;
import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.runtime.engine.store.EngineInstance;
import io.sunlit.runtime.engine.store.EngineInstances;
import io.sunlit.runtime.engine.store.KnownFlows;
import io.sunlit.runtime.engine.store.OpenSteps;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/**
 * Brings one command to the engine, in such a way that bringing it twice changes nothing. Ends well
 * also if there was nothing left to do.
 */
@Component
class CommandSender {

  private final EngineGateway engine;
  private final EngineInstances instances;
  private final OpenSteps steps;
  private final KnownFlows flows;
  private final Clock clock;

  CommandSender(
      EngineGateway engine,
      EngineInstances instances,
      OpenSteps steps,
      KnownFlows flows,
      Clock clock) {
    this.engine = engine;
    this.instances = instances;
    this.steps = steps;
    this.flows = flows;
    this.clock = clock;
  }

  /** Fails with a {@link CommandFailure} and nothing else. */
  CompletionStage<Void> send(EngineCommand command) {
    try {
      return switch (command.kind()) {
        case DEPLOY -> deploy(command);
        case START -> start(command);
        case COMPLETE -> complete(command);
        case CANCEL -> cancel(command);
        case DISCARD -> goneIsFine(engine.cancel(command.tenant(), command.key()));
      };
    } catch (RuntimeException e) { // of the database
      return CompletableFuture.failedFuture(new CommandFailure(FailureKind.AWAY, e.toString()));
    }
  }

  private CompletionStage<Void> deploy(EngineCommand command) {
    String flowId = Objects.requireNonNull(command.flowId());
    String xml = Objects.requireNonNull(command.payload());
    return engine
        .deploy(command.tenant(), flowId, xml)
        .thenAccept(done -> flows.add(command.tenant(), flowId, xml, clock.instant()));
  }

  /** Brings the flow again if the engine has lost it; the start itself is tried again later. */
  private CompletionStage<Void> start(EngineCommand command) {
    String flowId = Objects.requireNonNull(command.flowId());
    return engine
        .start(command.tenant(), flowId, Objects.requireNonNull(command.payload()))
        .exceptionallyCompose(
            failure -> {
              Optional<String> xml =
                  isNotFound(failure) ? flows.xml(command.tenant(), flowId) : Optional.empty();
              CompletionStage<Void> first =
                  xml.isEmpty()
                      ? CompletableFuture.completedFuture(null)
                      : engine.deploy(command.tenant(), flowId, xml.get());
              return first.thenCompose(done -> CompletableFuture.failedFuture(failure));
            });
  }

  private CompletionStage<Void> complete(EngineCommand command) {
    return engine
        .complete(command.tenant(), command.key(), Objects.requireNonNull(command.payload()))
        .exceptionallyCompose(
            failure ->
                isNotFound(failure) && !isOpen(command)
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.failedFuture(failure));
  }

  private boolean isOpen(EngineCommand command) {
    return steps.isOpen(
        command.tenant(), Objects.requireNonNull(command.caseNumber()), command.key());
  }

  /** A case that has no instance yet is on its way to one: that is no reason to give up early. */
  private CompletionStage<Void> cancel(EngineCommand command) {
    Optional<EngineInstance> instance =
        instances.of(command.tenant(), Objects.requireNonNull(command.caseNumber()));
    if (instance.isEmpty()) {
      return CompletableFuture.failedFuture(
          new CommandFailure(FailureKind.NOT_FOUND, "The case has no instance yet"));
    }
    if (instance.get().state() != EngineInstance.State.RUNNING) {
      return CompletableFuture.completedFuture(null);
    }
    return goneIsFine(engine.cancel(command.tenant(), instance.get().key()));
  }

  private static CompletionStage<Void> goneIsFine(CompletionStage<Void> cancelled) {
    return cancelled.exceptionallyCompose(
        failure ->
            isNotFound(failure)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(failure));
  }

  private static boolean isNotFound(Throwable failure) {
    return of(failure).kind() == FailureKind.NOT_FOUND;
  }

  /** The failure itself, whatever a stage has wrapped it in. */
  static CommandFailure of(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof CommandFailure command
        ? command
        : new CommandFailure(FailureKind.AWAY, cause.toString());
  }
}
