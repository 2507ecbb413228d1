package io.sunlit.tenants.store;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.Kind;
import io.sunlit.tenants.ItemChange.State;
import io.sunlit.tenants.ItemChange.Track;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.ItemDifferences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the catalog are declared by the department and answered by the legal office. The law
 * says 日, which is counted as calendar days, the first not counted.
 *
 * @see "implementing opinion S3: declared within 20 days of the law or the reorganisation, answered
 *     within 10"
 */
public class DeclaringChanges {

  /** How long a department has after a law is published or organs are reorganised. */
  public static final TimeLimit TO_DECLARE = TimeLimit.parse("20d");

  /** How long the legal office has after the declaration. */
  public static final TimeLimit TO_ANSWER = TimeLimit.parse("10d");

  /** Where the days are kept by which the legal office has to answer. */
  static final OpenDeadlines ANSWERS =
      new OpenDeadlines(
          "change-answer",
          "item_change",
          "id",
          "null",
          "declared_on",
          "'" + TO_ANSWER + "'",
          "answer_by",
          OpenDeadlines.NOT_KEPT,
          List.of(State.DECLARED.name()));

  private final Counties counties;
  private final CatalogItems items;
  private final ItemChanges changes;
  private final PuttingChangesInForce puttingInForce;
  private final CountyCalendars calendars;
  private final Clock clock;

  public DeclaringChanges(
      Counties counties,
      CatalogItems items,
      ItemChanges changes,
      PuttingChangesInForce puttingInForce,
      CountyCalendars calendars,
      Clock clock) {
    this.counties = counties;
    this.items = items;
    this.changes = changes;
    this.puttingInForce = puttingInForce;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * What is declared.
   *
   * @param codes the items that it is about; none if an item is created
   * @param results the items as they are to be; none if items are only stopped
   * @param cause the law or reorganisation that asks for it
   * @param occurredOn when that was published
   * @param effectiveFrom first day on which it holds
   */
  public record Declaration(
      Kind kind,
      List<String> codes,
      List<ImplementationItem> results,
      String cause,
      LocalDate occurredOn,
      LocalDate effectiveFrom) {

    public Declaration {
      codes = List.copyOf(codes);
      results = List.copyOf(results);
    }
  }

  /**
   * Declares a change. What is only filed takes effect on its day, everything else when it is
   * confirmed.
   *
   * @throws ChangeRefused if it is not of the shape of its kind, changes nothing, has a day in the
   *     past, or another change of the item is waiting
   * @throws CodeAlreadyUsed if a new item takes a code that is, or ever was, taken
   * @throws CatalogItemNotFound if it is about an item that the county does not have
   */
  @Transactional
  public ItemChange declare(Officer by, Declaration declaration) {
    TenantId tenant = by.tenant();
    counties.lock(tenant);
    LocalDate today = LocalDate.now(clock);
    requireShape(declaration, today);
    SortedMap<String, String> before = new TreeMap<>();
    List<ImplementationItem> sources = new ArrayList<>();
    for (String code : declaration.codes()) {
      ImplementationItem item = source(tenant, declaration.kind(), code);
      sources.add(item);
      before.put(code, CountyFiles.item(item));
    }
    SortedMap<String, String> after = new TreeMap<>();
    for (ImplementationItem result : declaration.results()) {
      Tenants.requireSame(tenant, result.tenant());
      boolean isNew = !before.containsKey(result.code()) || declaration.kind() != Kind.CHANGE;
      if (isNew
          && (items.find(tenant, result.code()).isPresent()
              || !changes.pending(tenant, result.code()).isEmpty())) {
        throw new CodeAlreadyUsed(result.code());
      }
      after.put(result.code(), CountyFiles.item(result));
    }
    Track track = track(declaration.kind(), before, after);
    ImplementationItem named =
        sources.isEmpty() ? declaration.results().getFirst() : sources.getFirst();
    WorkingCalendar calendar = calendars.of(tenant);
    ItemChange change =
        new ItemChange(
            tenant,
            UUID.randomUUID().toString(),
            declaration.kind(),
            track,
            State.DECLARED,
            named.name(),
            named.department(),
            declaration.codes(),
            before,
            after,
            declaration.cause(),
            declaration.occurredOn(),
            calendar.deadline(declaration.occurredOn(), TO_DECLARE).date(),
            by.username(),
            clock.instant(),
            today,
            declaration.effectiveFrom(),
            calendar.deadline(today, TO_ANSWER).date(),
            null,
            null,
            null,
            null);
    changes.insert(tenant, change);
    puttingInForce.run(tenant);
    return changes.find(tenant, change.id()).orElse(change);
  }

  private static void requireShape(Declaration declaration, LocalDate today) {
    int sources = declaration.codes().size();
    int results = declaration.results().size();
    boolean right =
        switch (declaration.kind()) {
          case CREATE -> sources == 0 && results == 1;
          case CHANGE -> sources == 1 && results == 1;
          case SPLIT -> sources == 1 && results >= 2;
          case MERGE -> sources >= 2 && results == 1;
          case SUSPEND, RESUME, CANCEL -> sources == 1 && results == 0;
        };
    Set<String> codes = new HashSet<>(declaration.codes());
    Set<String> made = new HashSet<>();
    declaration.results().forEach(result -> made.add(result.code()));
    if (!right || codes.size() != sources || made.size() != results) {
      throw ChangeRefused.invalid(
          "change-shape", "%s of %d items into %d".formatted(declaration.kind(), sources, results));
    }
    if (declaration.kind() == Kind.CHANGE && !codes.equals(made)) {
      throw ChangeRefused.invalid("change-of-code", "A code is never changed");
    }
    if (declaration.cause().isBlank()) {
      throw ChangeRefused.invalid("change-without-cause", "Expected a cause");
    }
    if (declaration.occurredOn().isAfter(today)) {
      throw ChangeRefused.invalid(
          "change-cause-to-come",
          declaration.occurredOn() + " is to come",
          declaration.occurredOn());
    }
    if (declaration.effectiveFrom().isBefore(today)) {
      throw ChangeRefused.invalid(
          "change-in-the-past",
          declaration.effectiveFrom() + " is past",
          declaration.effectiveFrom());
    }
  }

  private ImplementationItem source(TenantId tenant, Kind kind, String code) {
    ImplementationItem item =
        items.find(tenant, code).orElseThrow(() -> new CatalogItemNotFound(code));
    if (items.isCancelled(tenant, code)) {
      throw new CatalogItemNotFound(code);
    }
    List<ItemChange> waiting = changes.pending(tenant, code);
    if (!waiting.isEmpty()) {
      throw ChangeRefused.conflict(
          "change-pending",
          "%s has a change of %s".formatted(code, waiting.getFirst().declaredOn()),
          item.name(),
          waiting.getFirst().declaredOn());
    }
    boolean suspended = items.isSuspended(tenant, code);
    if (kind == Kind.SUSPEND && suspended) {
      throw ChangeRefused.conflict("item-is-suspended", code + " is suspended", item.name());
    }
    if (kind == Kind.RESUME && !suspended) {
      throw ChangeRefused.conflict("item-is-not-suspended", code + " is in use", item.name());
    }
    return item;
  }

  private static Track track(
      Kind kind, SortedMap<String, String> before, SortedMap<String, String> after) {
    if (kind != Kind.CHANGE) {
      return Track.CONFIRMATION;
    }
    var differences =
        ItemDifferences.of(before.firstEntry().getValue(), after.firstEntry().getValue());
    if (differences.isEmpty()) {
      throw ChangeRefused.invalid("change-of-nothing", "Nothing is different");
    }
    return ItemDifferences.track(differences);
  }

  /**
   * The legal office confirms the change, or files it, whichever its track asks for.
   *
   * @throws ChangeRefused if it is not there, or was answered before
   */
  @Transactional
  public void confirm(Officer by, String id, String opinion) {
    ItemChange change = find(by.tenant(), id);
    State state = change.track() == Track.FILING ? State.FILED : State.CONFIRMED;
    answer(by, change, state, opinion);
    puttingInForce.run(by.tenant());
  }

  /**
   * The legal office sends the change back and says why.
   *
   * @throws ChangeRefused if no reason is given, it is not there, or was answered before
   */
  @Transactional
  public void sendBack(Officer by, String id, String reason) {
    if (reason.isBlank()) {
      throw ChangeRefused.invalid("change-returned-without-reason", "Expected a reason");
    }
    answer(by, find(by.tenant(), id), State.RETURNED, reason);
  }

  /**
   * Those who declared it think better of it.
   *
   * @throws ChangeRefused if it is not there, was answered before, or is in force
   */
  @Transactional
  public void withdraw(Officer by, String id) {
    ItemChange change = find(by.tenant(), id);
    if (change.inForceSince() != null) {
      throw ChangeRefused.conflict("change-in-force", id + " is in force", change.name());
    }
    answer(by, change, State.WITHDRAWN, "");
  }

  private ItemChange find(TenantId tenant, String id) {
    counties.lock(tenant);
    return changes.find(tenant, id).orElseThrow(() -> ChangeRefused.notFound(id));
  }

  private void answer(Officer by, ItemChange change, State state, String opinion) {
    String said = opinion.isBlank() ? null : opinion.strip();
    if (!changes.answer(
        by.tenant(), change.id(), state, by.username(), LocalDate.now(clock), said)) {
      throw ChangeRefused.conflict("change-answered", change.id() + " was answered", change.name());
    }
  }
}
