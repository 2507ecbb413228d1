package io.sunlit.tenants.calendar;

import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which days are working days, and on which date a {@link TimeLimit} ends.
 *
 * <p>The convention, the same everywhere unless a {@link CountingConvention} says otherwise: the
 * first day is not counted; the last day counts whole.
 *
 * <ul>
 *   <li>{@code 5wd}: the fifth working day after the start.
 *   <li>{@code 30d}: the thirtieth day after the start; if that is a day off, the first working day
 *       after it.
 *   <li>{@code 24h}, {@code 7wh}: hours, or hours in which the office is open, from the moment of
 *       the start. If only the day is known, from the end of that day.
 * </ul>
 *
 * <p>In a year whose holidays are not published, Monday to Friday are taken as working days, and a
 * deadline that was counted through it is provisional.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class WorkingCalendar {

  /** How far beyond the published years the tables reach; later days are counted one by one. */
  private static final int YEARS_AHEAD = 3;

  private static final int FIRST_YEAR_OF_AN_EMPTY_CALENDAR = 2024;

  private final List<CalendarLayer> layers;
  private final CountingConvention convention;
  private final Set<Integer> publishedYears = new HashSet<>();
  private final long firstDay;
  private final boolean[] working;

  /** Number of working days in the table before the day. */
  private final int[] rank;

  /** The days of the table that are working days, in order. */
  private final int[] workingDays;

  /** Names of holidays, make-up days and closures, by day of the table. */
  private final Map<Integer, String> names = new HashMap<>();

  /** Days of the table with hours of their own. */
  private final Map<Integer, List<TimeSpan>> ownHours = new HashMap<>();

  private final List<OfficeHours> seasons;

  /** The first day of the first year that is not published; every later day may be provisional. */
  private final long publishedUntil;

  private WorkingCalendar(List<CalendarLayer> layers, CountingConvention convention) {
    this.layers = List.copyOf(layers);
    this.convention = convention;
    for (CalendarLayer layer : layers) {
      for (CalendarYear year : layer.years()) {
        publishedYears.add(year.year());
      }
    }
    int first =
        publishedYears.stream().min(Integer::compare).orElse(FIRST_YEAR_OF_AN_EMPTY_CALENDAR);
    int last = publishedYears.stream().max(Integer::compare).orElse(first);
    firstDay = LocalDate.of(first, 1, 1).toEpochDay();
    working =
        new boolean[(int) (LocalDate.of(last + 1 + YEARS_AHEAD, 1, 1).toEpochDay() - firstDay)];
    for (int i = 0; i < working.length; i++) {
      working[i] = !CalendarYear.isWeekend(LocalDate.ofEpochDay(firstDay + i));
    }
    List<OfficeHours> hours = List.of(OfficeHours.USUAL);
    for (CalendarLayer layer : layers) {
      lay(layer);
      hours = layer.officeHours().isEmpty() ? hours : layer.officeHours();
    }
    seasons = hours;
    rank = new int[working.length];
    int[] days = new int[working.length];
    int count = 0;
    for (int i = 0; i < working.length; i++) {
      rank[i] = count;
      if (working[i]) {
        days[count++] = i;
      }
    }
    workingDays = Arrays.copyOf(days, count);
    for (int year : publishedYears) {
      if (workingDaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)) == 0) {
        throw new IllegalArgumentException(
            "Expected working days in every year, but %d has none".formatted(year));
      }
    }
    int gap = first;
    while (publishedYears.contains(gap)) {
      gap++;
    }
    publishedUntil = LocalDate.of(gap, 1, 1).toEpochDay();
  }

  private void lay(CalendarLayer layer) {
    Set<Integer> seen = new HashSet<>();
    for (CalendarYear year : layer.years()) {
      if (!seen.add(year.year())) {
        throw new IllegalArgumentException(
            "Expected each year once in the calendar %s, but there are two of %d"
                .formatted(layer.name(), year.year()));
      }
      for (CalendarYear.Holiday holiday : year.holidays()) {
        mark(holiday.from(), holiday.to(), false, holiday.name(), List.of());
        for (LocalDate day : holiday.workingDays()) {
          mark(day, day, true, holiday.name(), List.of());
        }
      }
    }
    for (LocalDays days : layer.days()) {
      mark(days.from(), days.to(), !days.spans().isEmpty(), days.name(), days.spans());
    }
  }

  private void mark(
      LocalDate from, LocalDate to, boolean works, String name, List<TimeSpan> hours) {
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      int index = index(day);
      if (index < 0) {
        throw new IllegalArgumentException(
            "Expected days from %s to %s, but %s is on %s"
                .formatted(
                    LocalDate.ofEpochDay(firstDay),
                    LocalDate.ofEpochDay(firstDay + working.length - 1),
                    name,
                    day));
      }
      working[index] = works;
      names.put(index, name);
      if (hours.isEmpty()) {
        ownHours.remove(index);
      } else {
        ownHours.put(index, hours);
      }
    }
  }

  /**
   * A national calendar of the given years, in any order.
   *
   * @throws IllegalArgumentException if a year is given twice
   */
  public static WorkingCalendar of(Collection<CalendarYear> years) {
    return of(
        List.of(new CalendarLayer("cn", List.copyOf(years), List.of(), List.of())),
        CountingConvention.CIVIL_CODE);
  }

  /**
   * A calendar of layers, the most general first.
   *
   * @throws IllegalArgumentException if a layer has a year twice, leaves a year without a working
   *     day, or has days far from any published year
   */
  public static WorkingCalendar of(List<CalendarLayer> layers, CountingConvention convention) {
    return new WorkingCalendar(layers, convention);
  }

  /** Its days, to tell later what a correction changed. */
  public CalendarDays days() {
    StringBuilder marks = new StringBuilder(working.length);
    for (boolean works : working) {
      marks.append(works ? '1' : '0');
    }
    return new CalendarDays(LocalDate.ofEpochDay(firstDay), marks.toString());
  }

  /** The same for calendars of the same layers: days, names and hours; another for any other. */
  public String fingerprint() {
    try {
      byte[] text = (convention + " " + layers).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** Whether the holidays of the year are known; otherwise its dates are provisional. */
  public boolean isPublished(int year) {
    return publishedYears.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    int index = index(day);
    return index >= 0 ? working[index] : !CalendarYear.isWeekend(day);
  }

  /** All that the calendar knows of a day. */
  public CalendarDay day(LocalDate day) {
    int index = index(day);
    boolean works = isWorkingDay(day);
    @Nullable String name = index >= 0 ? names.get(index) : null;
    return new CalendarDay(
        day, works, name, isPublished(day.getYear()), works ? hours(day, index) : List.of());
  }

  /** Why the day is no ordinary day of the week; empty if it is one. */
  public Optional<DayReason> reason(LocalDate day) {
    return layers.reversed().stream().flatMap(layer -> layer.reason(day).stream()).findFirst();
  }

  /** When offices are open on a working day of that season. */
  public List<TimeSpan> usualHours(LocalDate day) {
    return seasons.stream()
        .filter(season -> season.covers(day))
        .findFirst()
        .orElse(OfficeHours.USUAL)
        .spans();
  }

  /** Whether a layer may say something of the day: it is not far from the published years. */
  public boolean reaches(LocalDate day) {
    return index(day) >= 0;
  }

  /**
   * How many working days come after the first day, up to and with the last: what is left of a
   * deadline. Zero if the last day is not after the first.
   */
  public int workingDaysAfter(LocalDate first, LocalDate last) {
    long from = first.toEpochDay() + 1 - firstDay;
    long to = last.toEpochDay() + 1 - firstDay;
    if (to <= from) {
      return 0;
    }
    if (from >= 0 && to < working.length) {
      return rank[(int) to] - rank[(int) from];
    }
    return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The day on which the limit ends, counted from the start by the convention of this class. */
  public Deadline deadline(LocalDate start, TimeLimit limit) {
    if (limit.unit() != LimitUnit.WORKING_DAYS || convention.countsFirstDay()) {
      return deadline(DeadlineQuestion.of(start, limit));
    }
    LocalDate end = workingDay(start.plusDays(1), limit.amount());
    return new Deadline(end, isProvisional(start.plusDays(1), end));
  }

  /** The day on which the limit ends, with its stops and extensions. */
  public Deadline deadline(DeadlineQuestion question) {
    return new DeadlineCounting(this, convention, question).deadline();
  }

  /** The same deadline with every day that led to it. */
  public ExplainedDeadline explain(DeadlineQuestion question) {
    return new DeadlineExplaining(this, convention, question).explain();
  }

  /** The n-th working day from the given one on, itself included. */
  LocalDate workingDay(LocalDate from, int n) {
    int index = index(from);
    if (index >= 0) {
      int target = rank[index] + n - 1;
      if (target < workingDays.length) {
        return LocalDate.ofEpochDay(firstDay + workingDays[target]);
      }
    }
    LocalDate day = from.minusDays(1);
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** How many working days there are from a day to another, the second not included. */
  public int workingDaysBetween(LocalDate from, LocalDate until) {
    int a = index(from);
    int b = index(until);
    if (a >= 0 && b >= 0) {
      return Math.max(0, rank[b] - rank[a]);
    }
    int count = 0;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }

  /** Whether a day from the first to the last is of a year that is not published. */
  boolean isProvisional(LocalDate first, LocalDate last) {
    if (first.toEpochDay() >= firstDay && last.toEpochDay() < publishedUntil) {
      return false;
    }
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!publishedYears.contains(year)) {
        return true;
      }
    }
    return false;
  }

  private List<TimeSpan> hours(LocalDate day, int index) {
    List<TimeSpan> own = index >= 0 ? ownHours.get(index) : null;
    return own == null ? usualHours(day) : own;
  }

  /** Where the day is in the tables, or -1. */
  private int index(LocalDate day) {
    long index = day.toEpochDay() - firstDay;
    return index >= 0 && index < working.length ? (int) index : -1;
  }
}
