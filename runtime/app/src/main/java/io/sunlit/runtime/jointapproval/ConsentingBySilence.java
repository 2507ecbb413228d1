package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.jointapproval.JointCases.Silent;
import io.sunlit.templates.DefaultConsent.Silence;
import io.sunlit.templates.ParticipantState;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.County;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 默认同意: lets the silence of a participant count as its consent, where the diagram chose it, named
 * the rule, and the item does not ask for an explicit decision. Its sub-case stays open: the
 * approval document is still owed, within one working day (domain.md 6.4, Taizhou), and the
 * sub-case is overdue after that.
 */
@Component
class ConsentingBySilence {

  private static final Logger LOG = LoggerFactory.getLogger(ConsentingBySilence.class);
  private static final String OVERTIME = "超过办理期限（%s）未作决定，视为同意。依据：%s。批准文书仍应补发。";
  private static final String ABSENCE = "无正当理由缺席（%s），视为同意。依据：%s。批准文书仍应补发。";

  private static final TimeLimit DOCUMENT_WITHIN = TimeLimit.workingDays(1);

  private final Counties counties;
  private final JointCases jointCases;
  private final SettlingJointApprovals settling;
  private final CaseFiles files;
  private final CatalogItems items;
  private final CountyCalendars calendars;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ConsentingBySilence(
      Counties counties,
      JointCases jointCases,
      SettlingJointApprovals settling,
      CaseFiles files,
      CatalogItems items,
      CountyCalendars calendars,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.counties = counties;
    this.jointCases = jointCases;
    this.settling = settling;
    this.files = files;
    this.items = items;
    this.calendars = calendars;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Looks at every county; one participant that cannot be joined does not keep the others back. */
  @Scheduled(
      initialDelayString = "${sunlit.joint-approval.silence-check-every:PT1M}",
      fixedDelayString = "${sunlit.joint-approval.silence-check-every:PT1M}")
  void look() {
    for (County county : counties.all()) {
      TenantId tenant = county.tenant();
      for (Silent silent : jointCases.silent(tenant, LocalDate.now(clock))) {
        try {
          transaction.executeWithoutResult(status -> overtime(tenant, silent));
        } catch (RuntimeException e) {
          LOG.error("Silence in {} of {} was not joined", silent.jointCase(), tenant, e);
        }
      }
    }
  }

  private void overtime(TenantId tenant, Silent silent) {
    CaseFile parent = files.lock(tenant, silent.parent());
    JointCase joint = jointCases.lock(tenant, silent.jointCase()).orElse(null);
    if (joint == null || joint.settledAt() != null) {
      return;
    }
    JointParticipant participant = joint.participant(silent.ordinal());
    LocalDate due = participant.due();
    if (isForbidden(tenant, participant)) {
      jointCases.update(joint, joint.change(participant.withoutSilence()));
    } else if (due != null
        && due.isBefore(LocalDate.now(clock))
        && participant.state() == ParticipantState.WAITING) {
      consent(parent, joint, participant, Silence.OVERTIME, Actor.SYSTEM, due.toString());
    }
  }

  /**
   * Lets the silence count.
   *
   * @param detail the day that passed, or what the participant stayed away from
   * @throws ParticipantUnchanged if its silence is no consent
   */
  void consent(
      CaseFile parent,
      JointCase joint,
      JointParticipant participant,
      Silence silence,
      Actor by,
      String detail) {
    String basis = participant.silence().of(silence);
    if (basis == null || isForbidden(joint.tenant(), participant)) {
      throw ParticipantUnchanged.silenceIsNoConsent(participant);
    }
    Instant now = clock.instant();
    String opinion = (silence == Silence.OVERTIME ? OVERTIME : ABSENCE).formatted(detail, basis);
    JointParticipant consenting =
        joint.change(participant.consented(opinion, now, owe(joint, participant)));
    jointCases.update(joint, consenting);
    SettlingJointApprovals.note(parent, joint, consenting, by, opinion, now);
    settling.join(joint, parent, now);
    files.update(parent);
  }

  /** Lets the sub-case last until the document is due; the limit within which it is. */
  private RunningLimit owe(JointCase joint, JointParticipant participant) {
    RunningLimit owed =
        RunningLimit.of(
            calendars.of(joint.tenant()),
            DeadlineQuestion.of(LocalDate.now(clock), DOCUMENT_WITHIN));
    if (participant.subCase() != null) {
      CaseFile subCase = files.lock(joint.tenant(), participant.subCase());
      subCase.promise(owed);
      files.update(subCase);
    }
    return owed;
  }

  /** Whether the item asks for an explicit decision by now, whatever was chosen before. */
  private boolean isForbidden(TenantId tenant, JointParticipant participant) {
    return items
        .find(tenant, participant.itemCode())
        .filter(ImplementationItem::forbidsDefaultConsent)
        .isPresent();
  }
}
