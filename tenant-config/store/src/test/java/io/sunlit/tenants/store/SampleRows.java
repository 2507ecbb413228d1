package io.sunlit.tenants.store;

import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.CountyVisit;
import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.StandIn;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarDays;
import io.sunlit.tenants.calendar.Deadline;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.store.MovableDeadlines.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** One row for each table that two counties are tried with, with a text that tells whose it is. */
final class SampleRows {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  static final Deadline LATER = new Deadline(TODAY.plusDays(1), false);

  private SampleRows() {}

  static StandIn standIn(TenantId tenant, String text) {
    return new StandIn(
        tenant,
        "one",
        "zjg-review",
        "zjg-review",
        null,
        TODAY,
        TODAY,
        text,
        "nobody",
        StoreTestApplication.NOW,
        null,
        null);
  }

  static CountyGrant grant(TenantId tenant, String id, String text) {
    return new CountyGrant(
        tenant,
        id,
        "js-supervisor",
        text,
        text,
        TODAY,
        TODAY.plusDays(30),
        text,
        "nobody",
        StoreTestApplication.NOW,
        null,
        null);
  }

  static CountyVisit visit(TenantId tenant, String grant, String text) {
    return new CountyVisit(tenant, "one", grant, "js-supervisor", text, StoreTestApplication.NOW);
  }

  static Delegation delegation(TenantId tenant, String text) {
    return new Delegation(
        tenant,
        "one",
        "A-1",
        "only-zjg",
        TODAY,
        null,
        text,
        "nobody",
        StoreTestApplication.NOW,
        null,
        null);
  }

  static ItemChange change(TenantId tenant, String text) {
    return new ItemChange(
        tenant,
        "one",
        ItemChange.Kind.CANCEL,
        ItemChange.Track.CONFIRMATION,
        ItemChange.State.DECLARED,
        text,
        "market-regulation",
        List.of("A-1"),
        new TreeMap<>(),
        new TreeMap<>(),
        text,
        TODAY,
        TODAY,
        "nobody",
        StoreTestApplication.NOW,
        TODAY,
        TODAY,
        TODAY,
        null,
        null,
        null,
        null);
  }

  static ItemVersion version(TenantId tenant, String text, int number) {
    return new ItemVersion(
        tenant,
        "ONLY-ZJG",
        number,
        ItemVersion.State.PUBLISHED,
        TODAY,
        null,
        text,
        StoreTestApplication.NOW);
  }

  static ProcessDraft draft(TenantId tenant, String text, int revision) {
    return new ProcessDraft(
        tenant, "A-1", revision, text, new TreeMap<>(), "nobody", StoreTestApplication.NOW);
  }

  static Publication publication(TenantId tenant, String text, String id) {
    return publication(tenant, text, id, 1);
  }

  static Publication publication(TenantId tenant, String text, String id, int version) {
    return new Publication(
        id,
        tenant,
        "A-1",
        version,
        "sum",
        text,
        new TreeMap<>(),
        "flow-1",
        "[]",
        "nobody",
        StoreTestApplication.NOW);
  }

  static CalendarCorrection correction(TenantId tenant, String text) {
    return new CalendarCorrection(
        tenant,
        "one",
        CalendarCorrection.Kind.ADDED,
        new LocalDays(text, TODAY, TODAY, List.of()),
        null,
        text,
        StoreTestApplication.NOW);
  }

  static DeadlineRun run(TenantId tenant, String id) {
    CalendarDays days = new CalendarDays(TODAY, "1");
    return new DeadlineRun(
        tenant,
        id,
        tenant.value(),
        days,
        days,
        DeadlineRun.State.COUNTED,
        1,
        0,
        StoreTestApplication.NOW,
        StoreTestApplication.NOW);
  }

  /** The answer to {@link #change}, as an open deadline. */
  static Row row(String text) {
    return new Row("one", text, TODAY, "10d", TODAY, false);
  }
}
