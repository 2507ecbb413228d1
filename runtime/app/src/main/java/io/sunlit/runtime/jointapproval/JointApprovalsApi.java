package io.sunlit.runtime.jointapproval;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.CurrentOfficer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint approvals over REST. Opinions are given by completing the steps of the sub-cases. */
@RestController
@RequestMapping("/api/v1")
class JointApprovalsApi {

  private final JointApprovals approvals;
  private final ChangingParticipants changing;
  private final CurrentOfficer officer;

  JointApprovalsApi(
      JointApprovals approvals, ChangingParticipants changing, CurrentOfficer officer) {
    this.approvals = approvals;
    this.changing = changing;
    this.officer = officer;
  }

  /**
   * @param reason why, or what the participant stayed away from
   */
  record Change(@Nullable String reason) {}

  record Participant(
      int ordinal,
      String department,
      String itemCode,
      String itemName,
      String kind,
      String state,
      @Nullable String subCase,
      @Nullable LocalDate due,
      @Nullable String overtimeConsent,
      @Nullable String absenceConsent,
      @Nullable String opinion,
      @Nullable Instant settledAt) {}

  record Joint(
      String id,
      String caseNumber,
      String stepId,
      String stepName,
      String lead,
      String policy,
      String outcome,
      Instant openedAt,
      @Nullable Instant settledAt,
      List<Participant> participants) {}

  @GetMapping("/cases/{number}/joint-approvals")
  List<Joint> ofCase(@PathVariable String number) {
    return approvals.ofCase(officer.get(), new CaseNumber(number)).stream()
        .map(JointApprovalsApi::joint)
        .toList();
  }

  @GetMapping("/joint-approvals/{id}")
  Joint show(@PathVariable String id) {
    return joint(approvals.show(officer.get(), id));
  }

  @PostMapping("/joint-approvals/{id}/participants/{ordinal}/absent")
  Joint absent(@PathVariable String id, @PathVariable int ordinal, @RequestBody Change change) {
    changing.noteAbsence(officer.get(), id, ordinal, change.reason());
    return show(id);
  }

  @PostMapping("/joint-approvals/{id}/participants/{ordinal}/withdraw")
  Joint withdraw(@PathVariable String id, @PathVariable int ordinal, @RequestBody Change change) {
    changing.withdraw(officer.get(), id, ordinal, change.reason());
    return show(id);
  }

  @PostMapping("/joint-approvals/{id}/participants/{ordinal}/reopen")
  Joint reopen(@PathVariable String id, @PathVariable int ordinal, @RequestBody Change change) {
    changing.reopen(officer.get(), id, ordinal, change.reason());
    return show(id);
  }

  private static Joint joint(JointCase joint) {
    return new Joint(
        joint.id(),
        joint.parent().value(),
        joint.stepId(),
        joint.stepName(),
        joint.lead(),
        joint.policy().code(),
        joint.outcome().code(),
        joint.openedAt(),
        joint.settledAt(),
        joint.participants().stream()
            .map(
                p ->
                    new Participant(
                        p.ordinal(),
                        p.department(),
                        p.itemCode(),
                        p.itemName(),
                        p.kind().code(),
                        p.state().name(),
                        p.subCase() == null ? null : p.subCase().value(),
                        p.due(),
                        p.silence().overtime(),
                        p.silence().absence(),
                        p.opinion(),
                        p.settledAt()))
            .toList());
  }
}
