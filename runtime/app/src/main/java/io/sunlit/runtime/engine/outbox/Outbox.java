package io.sunlit.runtime.engine.outbox;

import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.store.Claim;
import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.runtime.engine.store.EngineCommands;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes commands in the transaction of the caller, and hands them to the {@link Dispatcher} after
 * the commit. What is handed over was claimed by this node when it was written, so that nothing has
 * to be read again.
 */
@Component
public class Outbox {

  private final EngineCommands commands;
  private final Dispatcher dispatcher;
  private final EngineSettings settings;
  private final Clock clock;

  Outbox(EngineCommands commands, Dispatcher dispatcher, EngineSettings settings, Clock clock) {
    this.commands = commands;
    this.dispatcher = dispatcher;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws IllegalTransactionStateException if there is no transaction
   */
  public void add(TenantId tenant, EngineCommand command) {
    requireTransaction();
    Instant now = clock.instant();
    boolean mine = dispatcher.isAccepting() && !wouldOvertake(tenant, command.caseNumber());
    Claim claim = mine ? new Claim(dispatcher.node(), now.plus(settings.lease())) : null;
    EngineCommand stored = commands.add(tenant, command, now, claim);
    afterCommit(mine ? stored : null);
  }

  private boolean wouldOvertake(TenantId tenant, @Nullable CaseNumber of) {
    return of != null && commands.othersWait(tenant, of, dispatcher.node());
  }

  private void afterCommit(@Nullable EngineCommand claimed) {
    Handover handover = (Handover) TransactionSynchronizationManager.getResource(this);
    if (handover == null) {
      handover = new Handover();
      TransactionSynchronizationManager.bindResource(this, handover);
      TransactionSynchronizationManager.registerSynchronization(handover);
    }
    if (claimed != null) {
      handover.claimed.add(claimed);
    }
  }

  static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException(
          "Expected a running transaction: a command for the engine belongs to what it is about");
    }
  }

  /** What one transaction has written. */
  private final class Handover implements TransactionSynchronization {

    private final List<EngineCommand> claimed = new ArrayList<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Outbox.this, this);
    }

    @Override
    public void afterCommit() {
      dispatcher.take(claimed);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
    }
  }
}
