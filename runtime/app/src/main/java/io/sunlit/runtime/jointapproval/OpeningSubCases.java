package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.TakingInCases;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CountyCalendars;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sub-case in which a participant decides, by the item's publication of the day. */
@Component
class OpeningSubCases {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TakingInCases intake;
  private final PublishedProcesses processes;
  private final CountyCalendars calendars;
  private final Clock clock;

  OpeningSubCases(
      TakingInCases intake, PublishedProcesses processes, CountyCalendars calendars, Clock clock) {
    this.intake = intake;
    this.processes = processes;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * @param limit null if it has none
   */
  record Opened(CaseNumber number, @Nullable RunningLimit limit) {}

  /**
   * @param limit what the joint approval gives the participant; null for what the item promises
   * @param ending what the number of the sub-case has behind the parent's
   */
  Opened open(CaseFile parent, ImplementationItem item, @Nullable TimeLimit limit, String ending) {
    PublishedProcess process =
        processes
            .latest(parent.tenant(), item.code())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Item %s takes part in a joint approval but has no publication"
                            .formatted(item.code())));
    TimeLimit given = limit == null ? item.promisedLimit() : limit;
    RunningLimit running =
        RunningLimit.start(calendars.of(parent.tenant()), LocalDate.now(clock), given);
    CaseFile subCase =
        intake.openSubCase(
            parent, item, process, ending, JSON.readTree(parent.header().application()), running);
    return new Opened(subCase.number(), running);
  }
}
