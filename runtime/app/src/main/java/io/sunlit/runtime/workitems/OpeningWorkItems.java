package io.sunlit.runtime.workitems;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.engine.StepGone;
import io.sunlit.runtime.engine.StepReached;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.templates.HumanStep;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CountyCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts a work item into the inbox of its post when a flow reaches a human step. */
@Component
class OpeningWorkItems {

  private final CaseFiles files;
  private final PublishedProcesses processes;
  private final WorkItems items;
  private final CountyCalendars calendars;
  private final Clock clock;

  OpeningWorkItems(
      CaseFiles files,
      PublishedProcesses processes,
      WorkItems items,
      CountyCalendars calendars,
      Clock clock) {
    this.files = files;
    this.processes = processes;
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  @EventListener
  void on(StepReached event) {
    CaseFile file = files.find(event.tenant(), event.caseNumber()).orElse(null);
    if (file == null) {
      throw new IllegalStateException(
          "The engine runs a flow of case %s that is not there".formatted(event.caseNumber()));
    }
    PublishedProcess process = processes.get(event.tenant(), file.header().publicationId());
    process.step(event.elementId()).ifPresent(step -> open(event, file, step));
  }

  private void open(StepReached event, CaseFile file, HumanStep step) {
    String department = step.department() == null ? file.header().department() : step.department();
    files.involve(event.tenant(), event.caseNumber(), department);
    RunningLimit limit =
        RunningLimit.start(calendars.of(event.tenant()), LocalDate.now(clock), step.limit());
    items.insert(
        new WorkItem(
            UUID.randomUUID().toString(),
            event.tenant(),
            event.caseNumber(),
            step.id(),
            step.name(),
            event.stepKey(),
            new PostRef(department, step.post()),
            file.header().itemName(),
            file.header().applicant().name(),
            WorkItem.State.OPEN,
            clock.instant(),
            limit == null ? null : limit.due(),
            null,
            null),
        limit);
  }

  @EventListener
  void on(StepGone event) {
    files.lock(event.tenant(), event.caseNumber()); // the case before its items
    items.gone(event.tenant(), event.caseNumber(), event.stepKey());
  }
}
