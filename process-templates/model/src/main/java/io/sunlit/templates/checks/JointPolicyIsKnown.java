package io.sunlit.templates.checks;

import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.Optional;

/** A joint approval has a known join policy. */
record JointPolicyIsKnown() implements TemplateCheck {

  @Override
  public String code() {
    return "joint-policy";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked joint : subject.joints()) {
      String label = joint.node().label();
      Optional<String> policy = joint.mark().text("policy");
      if (policy.isEmpty()) {
        findings.error(
            joint.node().id(),
            "并联审批「%s」没有选择汇总规则。请选择“全部同意”或“一票否决”。".formatted(label),
            "Joint approval '%s' has no join policy. Choose one, such as all-must-agree."
                .formatted(label));
        continue;
      }
      try {
        JoinPolicy.of(policy.get());
      } catch (IllegalArgumentException e) {
        findings.error(
            joint.node().id(),
            "并联审批「%s」的汇总规则“%s”不存在。请重新选择。".formatted(label, policy.get()),
            "Joint approval '%s' has the unknown join policy '%s'. Choose another."
                .formatted(label, policy.get()));
      }
    }
  }
}
