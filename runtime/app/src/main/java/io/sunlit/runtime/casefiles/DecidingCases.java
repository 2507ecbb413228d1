package io.sunlit.runtime.casefiles;

import io.sunlit.runtime.engine.FlowEnded;
import io.sunlit.runtime.engine.FlowIncident;
import io.sunlit.runtime.engine.FlowStopped;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.CountyCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What actions of steps, and the end of a flow, mean for the case file. */
@Component
public class DecidingCases {

  private final CaseFiles files;
  private final CaseItems items;
  private final CountyCalendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecidingCases(
      CaseFiles files,
      CaseItems items,
      CountyCalendars calendars,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.items = items;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Lets an action take its legal effect and stores the case file, which the caller holds locked.
   *
   * @param reason never null where the action demands one
   * @throws CaseNotInState if the case is not in the state that the action demands
   */
  public void apply(
      CaseFile file, StepAction action, Actor by, Instant at, @Nullable String reason) {
    String why = reason == null ? "" : reason;
    switch (action) {
      case ACCEPT -> accept(file, by, at);
      case REFUSE_ACCEPTANCE -> file.refuseAcceptance(by, at, why);
      case APPROVE -> file.approve(by, at, reason);
      case REFUSE -> file.refuse(by, at, why);
      case PASS, RETURN, COMPLETE, SUPPLEMENT, SPECIAL_PROCEDURE, TERMINATE -> {
        // the flow alone goes on
      }
    }
    files.update(file);
    CaseNumber parent = file.header().parent();
    if (parent != null && !file.state().isFinal()) {
      events.publishEvent(new SubCaseMoved(file.tenant(), file.number(), parent, action, by));
    }
    if (file.state().isFinal()
        && (action == StepAction.REFUSE_ACCEPTANCE
            || action == StepAction.APPROVE
            || action == StepAction.REFUSE)) {
      events.publishEvent(
          new CaseDecided(
              file.tenant(), file.number(), file.header().parent(), file.state(), reason, by));
    }
  }

  private void accept(CaseFile file, Actor by, Instant at) {
    LocalDate today = LocalDate.now(clock);
    ImplementationItem item = items.of(file).orElse(null);
    WorkingCalendar calendar = calendars.of(file.tenant());
    file.accept(
        by,
        at,
        today,
        item == null ? null : RunningLimit.start(calendar, today, item.promisedLimit()),
        item == null ? null : RunningLimit.start(calendar, today, item.statutoryLimit()));
  }

  @EventListener
  void on(FlowEnded event) {
    close(event.tenant(), event.caseNumber());
  }

  @EventListener
  void on(FlowStopped event) {
    close(event.tenant(), event.caseNumber());
  }

  private void close(TenantId tenant, CaseNumber number) {
    CaseFile file = files.lock(tenant, number);
    file.close(clock.instant());
    files.update(file);
  }

  @EventListener
  void on(FlowIncident event) {
    CaseFile file = files.lock(event.tenant(), event.caseNumber());
    file.note(
        HistoryKind.INCIDENT,
        Actor.SYSTEM,
        clock.instant(),
        event.elementId(),
        null,
        null,
        event.message(),
        null);
    files.update(file);
  }
}
