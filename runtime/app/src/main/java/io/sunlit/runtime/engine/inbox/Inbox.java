package io.sunlit.runtime.engine.inbox;

import io.sunlit.runtime.engine.inbox.EngineRecord.Line;
import io.sunlit.runtime.engine.store.DeadLetter;
import io.sunlit.runtime.engine.store.DeadLetters;
import io.sunlit.runtime.engine.store.EngineInstances;
import io.sunlit.runtime.engine.store.InboxPositions;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes records in order and works each in once: a batch in one transaction, together with its
 * position. A record that cannot be worked in is tried alone, then put aside, so that it holds up
 * nobody else.
 */
@Component
public class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final RecordWork work;
  private final EngineInstances instances;
  private final InboxPositions positions;
  private final DeadLetters deadLetters;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, KnownInstances.Memory> memories = new ConcurrentHashMap<>();
  private final PassingFailures passing = new PassingFailures();

  Inbox(
      RecordWork work,
      EngineInstances instances,
      InboxPositions positions,
      DeadLetters deadLetters,
      PlatformTransactionManager transactions,
      JsonMapper json,
      Clock clock) {
    this.work = work;
    this.instances = instances;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.clock = clock;
  }

  /** Position of the last record of the partition that is worked in, or -1. */
  long lastPosition(String engineId, int partition) {
    return positions.last(engineId, partition);
  }

  /**
   * Works a batch in. When it returns, every record is stored in one way or another.
   *
   * @throws InboxBusy if that is not possible now
   */
  void take(String engineId, int partition, List<Line> lines) {
    new Batch(engineId, partition).takeAll(lines);
  }

  /** Tries a record that was put aside once more. False if it is not there any longer. */
  public boolean retry(TenantId tenant, long deadLetterId) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<DeadLetter> letter = deadLetters.find(tenant, deadLetterId);
              letter.ifPresent(
                  found -> {
                    Line line =
                        EngineRecord.read(
                            json, found.content().getBytes(StandardCharsets.UTF_8), 0);
                    if (line.record() != null) {
                      work.apply(found.engineId(), line.record(), known(found.engineId()));
                    }
                    deadLetters.delete(tenant, deadLetterId);
                  });
              return letter.isPresent();
            }));
  }

  private KnownInstances known(String engineId) {
    return new KnownInstances(
        engineId,
        instances,
        memories.computeIfAbsent(engineId, unused -> new KnownInstances.Memory()));
  }

  /** A record has failed; the transaction is gone. */
  private static final class RecordFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int index;

    RecordFailed(int index, Throwable cause) {
      super(cause);
      this.index = index;
    }
  }

  /** What came in one post. */
  private final class Batch {
    private final String engineId;
    private final int partition;

    Batch(String engineId, int partition) {
      this.engineId = engineId;
      this.partition = partition;
    }

    void takeAll(List<Line> lines) {
      if (lines.isEmpty()) {
        return;
      }
      if (lines.size() == 1) {
        takeAlone(lines.getFirst());
        return;
      }
      try {
        takeTogether(lines);
      } catch (RecordFailed e) {
        takeAll(lines.subList(0, e.index));
        takeAlone(lines.get(e.index));
        takeAll(lines.subList(e.index + 1, lines.size()));
      } catch (RuntimeException e) { // the commit; nobody knows which record is to blame
        if (passing.mayPass(name(), lines.getFirst().position(), e)) {
          throw new InboxBusy(e);
        }
        takeAll(lines.subList(0, lines.size() / 2));
        takeAll(lines.subList(lines.size() / 2, lines.size()));
      }
    }

    private void takeTogether(List<Line> lines) {
      KnownInstances known = known(engineId);
      transaction.executeWithoutResult(
          status -> {
            long last = positions.lock(engineId, partition, clock.instant());
            long reached = last;
            for (int i = 0; i < lines.size(); i++) {
              Line line = lines.get(i);
              if (line.position() > last) {
                workIn(line, i, known);
                reached = line.position();
              }
            }
            if (reached > last) {
              positions.advance(engineId, partition, reached, clock.instant());
            }
          });
      known.remember();
    }

    private void workIn(Line line, int index, KnownInstances known) {
      try {
        if (line.record() == null) {
          throw new IllegalArgumentException("The record cannot be read");
        }
        work.apply(engineId, line.record(), known);
      } catch (RuntimeException e) {
        throw new RecordFailed(index, e);
      }
    }

    private void takeAlone(Line line) {
      RuntimeException failure;
      try {
        takeTogether(List.of(line));
        return;
      } catch (RuntimeException e) {
        failure = e;
      }
      Throwable cause = failure instanceof RecordFailed ? failure.getCause() : failure;
      if (passing.mayPass(name(), line.position(), cause)) {
        throw new InboxBusy(failure);
      }
      putAside(line, cause);
    }

    private String name() {
      return engineId + " " + partition;
    }

    private void putAside(Line line, @Nullable Throwable cause) {
      log.error("A record of the engine cannot be worked in: {}", line.text(), cause);
      TenantId tenant = line.record() == null ? null : RecordWork.tenantOf(line.record());
      DeadLetter letter =
          new DeadLetter(
              0,
              tenant,
              tenant == null ? null : caseOf(tenant, line.record()),
              engineId,
              partition,
              line.position(),
              line.text());
      try {
        transaction.executeWithoutResult(
            status -> {
              long last = positions.lock(engineId, partition, clock.instant());
              if (line.position() > last || line.record() == null) {
                deadLetters.add(letter, String.valueOf(cause), clock.instant());
                positions.advance(
                    engineId, partition, Math.max(last, line.position()), clock.instant());
              }
            });
      } catch (RuntimeException e) {
        throw new InboxBusy(e);
      }
    }

    private @Nullable CaseNumber caseOf(TenantId tenant, @Nullable EngineRecord record) {
      if (record == null) {
        return null;
      }
      return instances
          .byKey(tenant, engineId, record.instance())
          .map(instance -> instance.caseNumber())
          .orElse(null);
    }
  }
}
