package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.Optional;

/** The lead of a joint approval is one of its participants. */
record JointHasLead() implements TemplateCheck {

  @Override
  public String code() {
    return "joint-lead";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked joint : subject.joints()) {
      String label = joint.node().label();
      Optional<String> lead = joint.mark().text("lead");
      if (lead.isEmpty()) {
        findings.error(
            joint.node().id(),
            "并联审批「%s」没有指定牵头部门。请从参与部门中选择一个。".formatted(label),
            "Joint approval '%s' has no lead department. Choose one of its participants."
                .formatted(label));
      } else if (!joint.participants().isEmpty()
          && joint.participants().stream()
              .noneMatch(participant -> participant.text("department").equals(lead))) {
        findings.error(
            joint.node().id(),
            "并联审批「%s」的牵头部门“%s”不在参与部门之中。请改选，或把它加入参与部门。".formatted(label, lead.get()),
            "The lead '%s' of joint approval '%s' is none of its participants. Choose another or add it."
                .formatted(lead.get(), label));
      }
    }
  }
}
