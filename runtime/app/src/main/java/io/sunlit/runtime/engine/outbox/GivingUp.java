package io.sunlit.runtime.engine.outbox;

import io.sunlit.runtime.engine.client.CommandFailure;
import io.sunlit.runtime.engine.client.FailureKind;
import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.runtime.engine.store.EngineCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides whether a command is tried again, and when, or is left to an administrator. */
@Component
class GivingUp {

  private static final Logger log = LoggerFactory.getLogger(GivingUp.class);

  /** With the pauses below: after about four minutes. */
  static final int MOST_NOT_FOUND = 14;

  private final EngineCommands commands;
  private final Clock clock;
  private final Pauses pauses =
      new Pauses(Duration.ofMillis(100), Duration.ofSeconds(30), RandomGenerator.getDefault());

  GivingUp(EngineCommands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** True if the command is given up, so that the next of its case may go. */
  boolean decide(EngineCommand command, CommandFailure failure) {
    if (isHopeless(failure.kind(), command.attempts())) {
      log.error(
          "The engine refuses {} of case {} in {}: {}",
          command.kind(),
          command.caseNumber(),
          command.tenant(),
          failure.getMessage());
      commands.giveUp(command.tenant(), command, String.valueOf(failure.getMessage()));
      return true;
    }
    commands.postpone(
        command.tenant(), command, clock.instant().plus(pauses.after(command.attempts())));
    return false;
  }

  static boolean isHopeless(FailureKind kind, int attempts) {
    return switch (kind) {
      case REFUSED -> true;
      case NOT_FOUND -> attempts >= MOST_NOT_FOUND;
      case BUSY, AWAY -> false;
    };
  }
}
