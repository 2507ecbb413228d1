package io.sunlit.runtime.engine.outbox;

import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.client.CommandFailure;
import io.sunlit.runtime.engine.client.FailureKind;
import io.sunlit.runtime.engine.outbox.Lanes.Lane;
import io.sunlit.runtime.engine.store.Claim;
import io.sunlit.runtime.engine.store.CommandKind;
import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.runtime.engine.store.EngineCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the commands of the outbox, up to a number at a time and of each case one after the other.
 *
 * <p>Everything it knows is used by its one thread alone; callers and answers only leave word
 * there. While the engine is away it holds nothing: commands wait in the table, claimed by nobody.
 */
@Component
public class Dispatcher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private static final int PAGE = 200;
  private static final int MOST_SWEPT = 1_000;
  private static final int MOST_HELD = 20_000;
  private static final int MOST_AWAY = 5;
  private static final int TROUBLES_BETWEEN_WARNINGS = 100;
  private static final int DELETE_AT = 100;
  private static final Duration DELETE_EVERY = Duration.ofMillis(100);
  private static final Duration STOP_WAIT = Duration.ofSeconds(10);

  private final EngineCommands commands;
  private final CommandSender sender;
  private final GivingUp givingUp;
  private final EngineSettings settings;
  private final EngineNode node;
  private final Clock clock;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("sunlit-outbox").daemon().unstarted(task));
  private final Pauses busyPauses =
      new Pauses(Duration.ofMillis(20), Duration.ofSeconds(1), RandomGenerator.getDefault());
  private final Lanes lanes = new Lanes();
  private final Map<Long, EngineCommand> inFlight = new HashMap<>();
  private final Map<Lane, Integer> busy = new HashMap<>();
  private final Set<Long> held = new HashSet<>();
  private final List<Long> delivered = new ArrayList<>();
  private final InFlightLimit limit;
  private volatile boolean accepting;
  private volatile boolean running;
  private boolean sweepAgain;
  private int awayInARow;
  private int troubles;

  Dispatcher(
      EngineCommands commands,
      CommandSender sender,
      GivingUp givingUp,
      EngineSettings settings,
      EngineNode node,
      Clock clock) {
    this.commands = commands;
    this.sender = sender;
    this.givingUp = givingUp;
    this.settings = settings;
    this.node = node;
    this.clock = clock;
    this.limit = new InFlightLimit(settings.inFlight());
  }

  String node() {
    return node.id();
  }

  /** Whether new commands may be claimed for this node and handed over. */
  boolean isAccepting() {
    return accepting;
  }

  /** Takes over commands that this node has claimed, after the commit of their transaction. */
  void take(List<EngineCommand> claimed) {
    if (!claimed.isEmpty()) {
      later(
          () -> {
            if (accepting && lanes.size() < MOST_HELD) {
              claimed.forEach(this::hold);
              pump();
            } else {
              commands.release(claimed.stream().map(EngineCommand::id).toList());
            }
          });
    }
  }

  /** The engine is there: sends what waits. */
  public void resume() {
    later(
        () -> {
          if (!accepting && running) {
            // Whatever an earlier run of this node held; then the table is the only truth.
            commands.releaseAll(node.id(), alive());
            accepting = true;
            awayInARow = 0;
            sweep();
          }
        });
  }

  /** The engine is away: gives everything back that is not under way. */
  public void pause() {
    later(this::pauseNow);
  }

  private void pauseNow() {
    if (accepting) {
      accepting = false;
      lanes.clear();
      busy.clear();
      commands.releaseAll(node.id(), alive());
      held.retainAll(alive());
    }
  }

  private Set<Long> alive() {
    Set<Long> alive = new HashSet<>(inFlight.keySet());
    alive.addAll(delivered);
    return alive;
  }

  private void hold(EngineCommand command) {
    if (held.add(command.id())) {
      lanes.add(command);
    }
  }

  private void pump() {
    while (accepting && inFlight.size() < limit.current()) {
      EngineCommand command = lanes.next();
      if (command == null) {
        break;
      }
      Lane deployment = Lane.deploymentOf(command);
      if (command.kind() == CommandKind.START && lanes.has(deployment)) {
        lanes.waitFor(Lane.of(command), deployment);
        continue;
      }
      inFlight.put(command.id(), command);
      sender.send(command).whenComplete((done, failure) -> later(() -> answered(command, failure)));
    }
    if (sweepAgain && lanes.size() < settings.inFlight()) {
      sweep();
    }
  }

  private void answered(EngineCommand command, @Nullable Throwable failure) {
    inFlight.remove(command.id());
    Lane lane = Lane.of(command);
    if (failure == null) {
      limit.succeeded();
      awayInARow = 0;
      busy.remove(lane);
      delivered.add(command.id());
      lanes.done(lane);
      if (delivered.size() >= DELETE_AT) {
        deleteDelivered();
      }
    } else {
      failed(command, lane, CommandSender.of(failure));
    }
    pump();
  }

  private void failed(EngineCommand command, Lane lane, CommandFailure failure) {
    if (failure.kind() == FailureKind.BUSY && accepting) {
      limit.busy();
      Duration pause = busyPauses.after(busy.merge(lane, 1, Integer::sum));
      thread.schedule(() -> guarded(() -> tryAgain(lane)), pause.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    held.remove(command.id());
    List<Long> behind = lanes.drop(lane).stream().map(EngineCommand::id).toList();
    held.removeAll(Set.copyOf(behind));
    busy.remove(lane);
    commands.release(behind);
    if (givingUp.decide(command, failure)) {
      // The next of the case, if there is one, need not wait for its turn in the sweep.
      sweepAgain = true;
    }
    awayInARow = failure.kind() == FailureKind.AWAY ? awayInARow + 1 : 0;
    if (awayInARow >= MOST_AWAY) {
      pauseNow(); // until somebody has seen it again
    }
  }

  private void tryAgain(Lane lane) {
    lanes.readyAgain(lane);
    pump();
  }

  private void tick() {
    deleteDelivered();
    if (accepting) {
      commands.renew(claim(), settings.lease().dividedBy(2));
      sweep();
    }
  }

  /** Claims what is due and not held, a page at a time. */
  private void sweep() {
    sweepAgain = false;
    if (lanes.size() >= MOST_SWEPT) {
      return;
    }
    List<EngineCommand> claimed = commands.claimDue(claim(), clock.instant(), PAGE);
    sweepAgain = claimed.size() == PAGE;
    claimed.forEach(this::hold);
    pump();
  }

  private Claim claim() {
    Instant until = clock.instant().plus(settings.lease());
    return new Claim(node.id(), until);
  }

  private void deleteDelivered() {
    if (!delivered.isEmpty()) {
      List<Long> ids = List.copyOf(delivered);
      commands.delete(ids);
      delivered.clear();
      held.removeAll(Set.copyOf(ids));
    }
  }

  private void later(Runnable task) {
    try {
      thread.execute(() -> guarded(task));
    } catch (RejectedExecutionException e) {
      log.debug("The outbox is closed", e); // the command stays in the table
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
      troubles = 0;
    } catch (RuntimeException e) { // of the database: what is in the table comes up again
      if (troubles++ % TROUBLES_BETWEEN_WARNINGS == 0) {
        log.warn("The outbox could not go on, and tries again: {}", e.toString());
      }
      log.debug("What happened", e);
    }
  }

  @Override
  public void start() {
    running = true;
    thread.scheduleWithFixedDelay(
        () -> guarded(this::deleteDelivered),
        DELETE_EVERY.toMillis(),
        DELETE_EVERY.toMillis(),
        TimeUnit.MILLISECONDS);
    long sweep = settings.sweepInterval().toMillis();
    thread.scheduleWithFixedDelay(() -> guarded(this::tick), sweep, sweep, TimeUnit.MILLISECONDS);
  }

  /** Waits for answers that are on their way, so that nothing has to be sent twice. */
  @Override
  public void stop() {
    running = false;
    later(this::pauseNow);
    long end = System.nanoTime() + STOP_WAIT.toNanos();
    try {
      while (System.nanoTime() < end && !isIdle()) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.shutdown();
  }

  private boolean isIdle() throws InterruptedException {
    try {
      return thread
          .submit(
              () -> {
                deleteDelivered();
                return inFlight.isEmpty();
              })
          .get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
