package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.SubCaseMoved;
import io.sunlit.templates.ParticipantState;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.CountyCalendars;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 补正: while the applicant owes materials to one participant, that participant's clock stands, and
 * with it that of its sub-case, which then has no last day; the joint approval waits for it, and
 * the others go on.
 */
@Component
class PausingParticipants {

  private final JointCases jointCases;
  private final CaseFiles files;
  private final CountyCalendars calendars;
  private final Clock clock;

  PausingParticipants(
      JointCases jointCases, CaseFiles files, CountyCalendars calendars, Clock clock) {
    this.jointCases = jointCases;
    this.files = files;
    this.calendars = calendars;
    this.clock = clock;
  }

  @EventListener
  void on(SubCaseMoved event) {
    JointCase joint =
        jointCases.lockOfSubCase(event.tenant(), event.parent(), event.number()).orElse(null);
    JointParticipant participant = joint == null ? null : joint.waiting(event.number());
    if (joint == null || participant == null) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    boolean paused = participant.state() == ParticipantState.SUPPLEMENTING;
    JointParticipant now;
    if (event.action() == StepAction.SUPPLEMENT && !paused) {
      now = participant.supplementing(today);
    } else if (event.action() != StepAction.SUPPLEMENT && paused) {
      now = participant.resumed(limit(calendars.of(event.tenant()), participant, today));
    } else {
      return;
    }
    jointCases.update(joint, joint.change(now));
    CaseFile subCase = files.lock(event.tenant(), event.number());
    subCase.promise(paused ? now.limit() : null);
    files.update(subCase);
    CaseFile parent = files.lock(event.tenant(), event.parent());
    SettlingJointApprovals.note(
        parent,
        joint,
        now,
        paused ? "resumed" : "supplementing",
        event.by(),
        null,
        clock.instant());
    files.update(parent);
  }

  private static @Nullable RunningLimit limit(
      WorkingCalendar calendar, JointParticipant participant, LocalDate today) {
    RunningLimit limit = participant.limit();
    LocalDate pausedOn = participant.pausedOn();
    return limit == null || pausedOn == null ? limit : limit.resumed(calendar, pausedOn, today);
  }
}
