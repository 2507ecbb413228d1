package io.sunlit.runtime.engine.outbox;

import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.tenants.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commands that this node holds, lined up case by case: of each case only the first is ever under
 * way. Used by one thread.
 */
final class Lanes {

  /** Name of a line: the case, or the flow that is deployed. */
  record Lane(TenantId tenant, String name) {
    static Lane of(EngineCommand command) {
      return command.caseNumber() == null
          ? deploymentOf(command)
          : new Lane(command.tenant(), command.caseNumber().value());
    }

    /** The line in which the flow of a command is deployed. A flow's id is no case number. */
    static Lane deploymentOf(EngineCommand command) {
      return new Lane(command.tenant(), "deploy " + command.flowId());
    }
  }

  private final Map<Lane, Deque<EngineCommand>> lines = new HashMap<>();
  private final Deque<Lane> ready = new ArrayDeque<>();
  private final Map<Lane, List<Lane>> waiting = new HashMap<>();
  private int size;

  int size() {
    return size;
  }

  void add(EngineCommand command) {
    Lane lane = Lane.of(command);
    Deque<EngineCommand> line = lines.computeIfAbsent(lane, unused -> new ArrayDeque<>(2));
    line.add(command);
    size++;
    if (line.size() == 1) {
      ready.add(lane);
    }
  }

  boolean has(Lane lane) {
    return lines.containsKey(lane);
  }

  /** The next command that may be sent, or null. It stays the first of its line. */
  @Nullable EngineCommand next() {
    Lane lane = ready.poll();
    return lane == null ? null : first(lane);
  }

  private @Nullable EngineCommand first(Lane lane) {
    Deque<EngineCommand> line = lines.get(lane);
    return line == null ? null : line.peek();
  }

  /** Lets the first of the line be sent again. */
  void readyAgain(Lane lane) {
    if (lines.containsKey(lane)) {
      ready.add(lane);
    }
  }

  /** Lets a line wait until another one is empty. */
  void waitFor(Lane lane, Lane other) {
    waiting.computeIfAbsent(other, unused -> new ArrayList<>()).add(lane);
  }

  /** Takes the first of the line away, because it is delivered; the next may be sent. */
  void done(Lane lane) {
    Deque<EngineCommand> line = lines.get(lane);
    if (line == null) {
      return;
    }
    line.poll();
    size--;
    if (line.isEmpty()) {
      lines.remove(lane);
      wakeWaiting(lane);
    } else {
      ready.add(lane);
    }
  }

  /** Takes a whole line away; gives what stood behind its first. */
  List<EngineCommand> drop(Lane lane) {
    Deque<EngineCommand> line = lines.remove(lane);
    if (line == null) {
      return List.of();
    }
    size -= line.size();
    wakeWaiting(lane);
    line.poll();
    return List.copyOf(line);
  }

  private void wakeWaiting(Lane lane) {
    List<Lane> woken = waiting.remove(lane);
    if (woken != null) {
      woken.forEach(this::readyAgain);
    }
  }

  void clear() {
    lines.clear();
    ready.clear();
    waiting.clear();
    size = 0;
  }
}
