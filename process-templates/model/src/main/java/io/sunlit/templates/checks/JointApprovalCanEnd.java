package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.List;
import java.util.Set;

/** Every joint approval ends with somebody's decision: at least one answer counts in every case. */
record JointApprovalCanEnd() implements TemplateCheck {

  private static final Set<String> DECIDING = Set.of("mandatory", "milestone");

  @Override
  public String code() {
    return "joint-end";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    for (Marked joint : subject.joints()) {
      List<XmlElement> deciding =
          joint.participants().stream()
              .filter(p -> DECIDING.contains(p.text("kind").orElse("mandatory")))
              .toList();
      String label = joint.node().label();
      if (!joint.participants().isEmpty() && deciding.isEmpty()) {
        findings.error(
            joint.node().id(),
            "并联审批「%s」没有一个部门的意见起决定作用，会不经任何决定就结束。请把至少一个部门设为必办。".formatted(label),
            "In joint approval '%s' no department's answer counts: it would end without any decision. Make at least one of them mandatory."
                .formatted(label));
      } else if (!deciding.isEmpty()
          && deciding.stream().allMatch(p -> p.text("condition").isPresent())) {
        findings.warning(
            joint.node().id(),
            "并联审批「%s」的必办部门都有参与条件：条件都不成立时，会不经任何决定就结束。请让至少一个部门（如牵头部门）无条件参与。".formatted(label),
            "All mandatory participants of joint approval '%s' have conditions: if none holds, it ends without any decision. Let one of them, such as the lead, take part always."
                .formatted(label));
      }
    }
  }
}
