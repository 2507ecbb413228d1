package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.templates.DefaultConsent.Silence;
import io.sunlit.templates.ParticipantDefinition;
import io.sunlit.templates.ParticipantState;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.store.CatalogItems;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the lead department may do with a participant while the outcome is open: note that it stayed
 * away, take its part back for the applicant, ask for its opinion again. What that does to the
 * outcome is up to the policy ({@code docs/generated/join-policies.md}).
 */
@Component
public class ChangingParticipants {

  private static final int LONGEST_REASON = 500;
  private static final Pattern AGAIN = Pattern.compile("(.*)R([0-9]+)");
  private final JointApprovals approvals;
  private final JointCases jointCases;
  private final SettlingJointApprovals settling;
  private final ConsentingBySilence silence;
  private final OpeningSubCases subCases;
  private final CaseFiles files;
  private final PublishedProcesses processes;
  private final CatalogItems items;
  private final Clock clock;

  ChangingParticipants(
      JointApprovals approvals,
      JointCases jointCases,
      SettlingJointApprovals settling,
      ConsentingBySilence silence,
      OpeningSubCases subCases,
      CaseFiles files,
      PublishedProcesses processes,
      CatalogItems items,
      Clock clock) {
    this.approvals = approvals;
    this.jointCases = jointCases;
    this.settling = settling;
    this.silence = silence;
    this.subCases = subCases;
    this.files = files;
    this.processes = processes;
    this.items = items;
    this.clock = clock;
  }

  /** A joint approval and its parent case, both locked until the transaction ends. */
  private record Held(CaseFile parent, JointCase joint, Actor by, String reason) {}

  /** Whether the officer may do any of it. */
  public boolean mayChange(Officer officer, JointCase joint) {
    return officer.tenant().equals(joint.tenant())
        && officer.department().equals(joint.lead())
        && (officer.has(Role.HANDLER)
            || officer.has(Role.APPROVER)
            || officer.has(Role.WINDOW_CLERK));
  }

  /**
   * 缺席: the participant did not come to the joint visit or meeting.
   *
   * @param reason which visit or meeting it was
   * @throws ParticipantUnchanged if its absence is no consent, it does not wait, or the officer may
   *     not
   * @throws JointApprovalNotFound if there is none that this officer may see
   */
  @Transactional
  public void noteAbsence(Officer officer, String id, int ordinal, @Nullable String reason) {
    Held held = hold(officer, id, reason);
    JointParticipant participant = held.joint.participant(ordinal);
    requireOpen(held.joint, participant);
    silence.consent(held.parent, held.joint, participant, Silence.ABSENCE, held.by, held.reason);
  }

  /**
   * 撤回: the applicant takes this part back; its sub-case is stopped.
   *
   * @throws ParticipantUnchanged if it does not wait, no reason is given, or the officer may not
   * @throws JointApprovalNotFound if there is none that this officer may see
   */
  @Transactional
  public void withdraw(Officer officer, String id, int ordinal, @Nullable String reason) {
    Held held = hold(officer, id, reason);
    JointParticipant participant = held.joint.participant(ordinal);
    requireOpen(held.joint, participant);
    Instant now = clock.instant();
    JointParticipant withdrawn =
        held.joint.change(participant.settled(ParticipantState.WITHDRAWN, held.reason, now));
    jointCases.update(held.joint, withdrawn);
    settling.stop(held.joint, participant, now, held.reason);
    SettlingJointApprovals.note(held.parent, held.joint, withdrawn, held.by, held.reason, now);
    settling.join(held.joint, held.parent, now);
    files.update(held.parent);
  }

  /**
   * 重新征求意见: the opinion is void and a new one is waited for, within a new limit, in a new sub-case;
   * the old one is stopped if it is still open (who consented by silence).
   *
   * @throws ParticipantUnchanged if there is no opinion yet, the outcome is settled, no reason is
   *     given, or the officer may not
   * @throws JointApprovalNotFound if there is none that this officer may see
   */
  @Transactional
  public void reopen(Officer officer, String id, int ordinal, @Nullable String reason) {
    Held held = hold(officer, id, reason);
    JointParticipant participant = held.joint.participant(ordinal);
    CaseNumber old = participant.subCase();
    if (held.joint.settledAt() != null) {
      throw ParticipantUnchanged.settled(held.joint.stepName());
    }
    if (!participant.mayBeAskedAgain() || old == null) {
      throw ParticipantUnchanged.notNow(participant);
    }
    ImplementationItem item =
        items
            .find(officer.tenant(), participant.itemCode())
            .orElseThrow(() -> ParticipantUnchanged.notNow(participant));
    settling.stop(held.joint, participant, clock.instant(), held.reason);
    OpeningSubCases.Opened opened =
        subCases.open(held.parent, item, limit(held, item), ending(held.parent.number(), old));
    JointParticipant again =
        held.joint.change(participant.reopened(opened.number(), opened.limit()));
    jointCases.update(held.joint, again);
    SettlingJointApprovals.note(
        held.parent, held.joint, again, "reopened", held.by, held.reason, clock.instant());
    files.update(held.parent);
  }

  private Held hold(Officer officer, String id, @Nullable String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw ParticipantUnchanged.reasonMissing();
    }
    JointCase seen = approvals.show(officer, id);
    if (!mayChange(officer, seen)) {
      throw ParticipantUnchanged.notOfTheLead(seen.stepName());
    }
    CaseFile parent = files.lock(officer.tenant(), seen.parent());
    JointCase joint =
        jointCases.lock(officer.tenant(), id).orElseThrow(() -> new JointApprovalNotFound(id));
    return new Held(parent, joint, Actor.of(officer), why);
  }

  private static void requireOpen(JointCase joint, JointParticipant participant) {
    if (joint.settledAt() != null) {
      throw ParticipantUnchanged.settled(joint.stepName());
    }
    if (!participant.state().isOpen()) {
      throw ParticipantUnchanged.notNow(participant);
    }
  }

  /** What the diagram gives the participant, or null for what its item promises. */
  private @Nullable TimeLimit limit(Held held, ImplementationItem item) {
    return processes
        .get(held.parent.tenant(), held.parent.header().publicationId())
        .jointApproval(held.joint.stepId())
        .flatMap(
            joint ->
                joint.participants().stream()
                    .filter(participant -> participant.item().equals(item.baseCode()))
                    .findFirst())
        .map(ParticipantDefinition::limit)
        .orElse(null);
  }

  /** {@code 2} is asked again as {@code 2R1}, and that as {@code 2R2}. */
  private static String ending(CaseNumber parent, CaseNumber old) {
    String ending = old.value().substring(parent.value().length() + 1);
    Matcher again = AGAIN.matcher(ending);
    return again.matches()
        ? again.group(1) + "R" + (Integer.parseInt(again.group(2)) + 1)
        : ending + "R1";
  }
}
