package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.Deadline;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.DeadlineRun.State;
import io.sunlit.tenants.store.MovableDeadlines.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the open deadlines of a county again after its calendar was corrected, or a year was
 * published, and notes each that moved.
 *
 * <p>Reads in the order of the keys, and changes in short transactions what gets the same date:
 * only what differs is written, and nobody is waited for. What somebody is at work on at that
 * moment, or begins by the old calendar, is found when everything is looked at once more, a minute
 * later. What was interrupted is begun again, and what has its date already keeps it.
 */
public class RecomputingDeadlines {

  /**
   * How many times as many rows are read at once as one transaction changes: those that get the
   * same date are changed together.
   */
  private static final int PAGES = 20;

  /** By then nobody counts by the old calendar any more ({@link CountyCalendars}). */
  static final Duration ONCE_MORE_AFTER = Duration.ofMinutes(1);

  private static final String BEFORE_ALL = " ";

  private final Counties counties;
  private final CountyCalendars calendars;
  private final List<OpenDeadlines> kinds;
  private final MovableDeadlines deadlines;
  private final DeadlineRuns runs;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int batch;

  /**
   * @param batch how many rows one transaction changes, {@link MovableDeadlines#MOST} at most
   */
  public RecomputingDeadlines(
      Counties counties,
      CountyCalendars calendars,
      List<OpenDeadlines> kinds,
      MovableDeadlines deadlines,
      DeadlineRuns runs,
      TransactionTemplate transaction,
      Clock clock,
      int batch) {
    this.counties = counties;
    this.calendars = calendars;
    this.kinds = List.copyOf(kinds);
    this.deadlines = deadlines;
    this.runs = runs;
    this.transaction = transaction;
    this.clock = clock;
    this.batch = batch;
  }

  /** A run, and how many open deadlines it looked at now. */
  public record Recomputed(DeadlineRun run, int lookedAt) {}

  /**
   * Brings the open deadlines of the county in line with its calendar, if they are not.
   *
   * @return the run that did it; empty if there was nothing to do
   */
  public Optional<Recomputed> run(TenantId tenant) {
    // the calendar that is read now, not one that was kept
    WorkingCalendar calendar = transaction.execute(status -> calendars.now(tenant));
    DeadlineRun run = transaction.execute(status -> begin(tenant, calendar)).orElse(null);
    if (run == null) {
      return Optional.empty();
    }
    int lookedAt = count(tenant, run.id(), calendar);
    DeadlineRun counted =
        transaction.execute(
            status -> {
              State state = run.state() == State.COUNTING ? State.COUNTED : State.DONE;
              runs.reached(tenant, run.id(), state, clock.instant());
              return runs.latest(tenant).orElseThrow();
            });
    return Optional.of(new Recomputed(counted, lookedAt));
  }

  /** The run to begin or to go on with. */
  private Optional<DeadlineRun> begin(TenantId tenant, WorkingCalendar calendar) {
    String fingerprint = calendar.fingerprint();
    DeadlineRun latest = runs.latest(tenant).orElse(null);
    if (latest != null && latest.calendar().equals(fingerprint)) {
      return Optional.of(latest).filter(this::hasToGoOn);
    }
    counties.lock(tenant);
    DeadlineRun other = runs.latest(tenant).orElse(null);
    if (other != null && other.calendar().equals(fingerprint)) {
      return Optional.empty(); // begun by another node meanwhile
    }
    DeadlineRun run =
        new DeadlineRun(
            tenant,
            UUID.randomUUID().toString(),
            fingerprint,
            runs.latestCounted(tenant).map(DeadlineRun::days).orElse(null),
            calendar.days(),
            State.COUNTING,
            0,
            0,
            clock.instant(),
            null);
    runs.insert(tenant, run);
    return Optional.of(run);
  }

  private boolean hasToGoOn(DeadlineRun run) {
    Instant counted = run.countedAt();
    return switch (run.state()) {
      case COUNTING -> true;
      case COUNTED -> counted == null || !clock.instant().isBefore(counted.plus(ONCE_MORE_AFTER));
      case DONE -> false;
    };
  }

  private int count(TenantId tenant, String run, WorkingCalendar calendar) {
    Map<Question, Deadline> answers = new HashMap<>();
    int lookedAt = 0;
    for (OpenDeadlines where : kinds) {
      for (String state : where.open()) {
        String key = BEFORE_ALL;
        while (key != null) {
          String after = key;
          List<Row> rows =
              transaction.execute(
                  status -> deadlines.after(tenant, where, state, after, PAGES * batch));
          wrong(rows, where, calendar, answers)
              .forEach((to, wrong) -> move(tenant, run, where, state, wrong, to));
          lookedAt += rows.size();
          key = rows.size() < PAGES * batch ? null : rows.getLast().key();
        }
      }
    }
    return lookedAt;
  }

  /** The rows that have to change, by the date that they get. */
  private static Map<Deadline, List<Row>> wrong(
      List<Row> rows,
      OpenDeadlines where,
      WorkingCalendar calendar,
      Map<Question, Deadline> answers) {
    Map<Deadline, List<Row>> wrong = new HashMap<>();
    for (Row row : rows) {
      Deadline now =
          answers.computeIfAbsent(
              new Question(row.start(), row.terms()),
              q -> calendar.deadline(DeadlineQuestion.of(q.start, q.terms)));
      boolean marked = where.keepsProvisional() && now.provisional() != row.provisional();
      if (marked || !now.date().equals(row.due())) {
        wrong.computeIfAbsent(now, deadline -> new ArrayList<>()).add(row);
      }
    }
    return wrong;
  }

  private void move(
      TenantId tenant, String run, OpenDeadlines where, String state, List<Row> rows, Deadline to) {
    for (int from = 0; from < rows.size(); from += batch) {
      List<Row> some = rows.subList(from, Math.min(from + batch, rows.size()));
      transaction.executeWithoutResult(
          status -> {
            List<Row> free = deadlines.lock(tenant, where, state, some);
            List<Row> moving = free.stream().filter(row -> !row.due().equals(to.date())).toList();
            if (!moving.isEmpty()) {
              runs.addMoves(tenant, run, where, moving, to);
            }
            if (moving.size() < free.size()) {
              runs.addConfirmed(tenant, run, free.size() - moving.size());
            }
            if (!free.isEmpty()) {
              deadlines.move(tenant, where, free, to);
            }
          });
    }
  }

  private record Question(LocalDate start, String terms) {}
}
