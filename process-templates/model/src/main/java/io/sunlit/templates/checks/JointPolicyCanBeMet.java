package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.List;
import java.util.Set;

/** A joint approval has the participants that its policy goes by, and silence counts lawfully. */
record JointPolicyCanBeMet() implements TemplateCheck {

  private static final Set<String> SILENCES = Set.of("overtime", "absence");

  @Override
  public String code() {
    return "joint-policy-participants";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    for (Marked joint : subject.joints()) {
      String policy = joint.mark().text("policy").orElse("");
      if (policy.endsWith("-milestones") || policy.endsWith("-milestone")) {
        need(joint, "milestone", "里程碑", findings);
      }
      if (policy.equals("center-decides")) {
        need(joint, "arbiter", "裁定", findings);
      }
      quorum(joint, policy, findings);
      joint.participants().forEach(participant -> silence(subject, joint, participant, findings));
    }
  }

  private static void need(Marked joint, String kind, String zh, Findings findings) {
    if (joint.participants().stream().noneMatch(p -> kind.equals(p.attribute("kind")))) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」的汇总规则需要“%s”的参与方，但一个也没有。请把至少一个部门的参与方式改为“%s”，或改选汇总规则。"
              .formatted(joint.node().label(), zh, zh),
          "The policy of joint approval '%s' goes by participants of kind '%s', but there is none. Make one of them so, or choose another policy."
              .formatted(joint.node().label(), kind));
    }
  }

  private static void quorum(Marked joint, String policy, Findings findings) {
    if (!policy.matches("at-least-[0-9]{1,2}")) {
      return;
    }
    int number = Integer.parseInt(policy.substring("at-least-".length()));
    long voices =
        joint.participants().stream()
            .map(participant -> participant.text("kind").orElse("mandatory"))
            .filter(kind -> kind.equals("mandatory") || kind.equals("milestone"))
            .count();
    if (number > voices) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」要求至少 %d 个部门同意，但只有 %d 个必办部门。请减少个数或添加部门。"
              .formatted(joint.node().label(), number, voices),
          "Joint approval '%s' asks for %d departments that agree, but has %d. Ask for fewer or add some."
              .formatted(joint.node().label(), number, voices));
    }
  }

  private static void silence(
      CheckSubject subject, Marked joint, XmlElement participant, Findings findings) {
    String consent = participant.text("defaultConsent").orElse("");
    if (consent.isEmpty()) {
      return;
    }
    String item = participant.text("item").orElse("");
    String label = joint.node().label();
    if (!SILENCES.containsAll(List.of(consent.split("\\s+")))) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」中事项“%s”的默认同意“%s”不存在。请选超时或缺席。".formatted(label, item, consent),
          "The default consent '%s' of item '%s' in '%s' is unknown. Choose overtime or absence."
              .formatted(consent, item, label));
    }
    if (participant.text("defaultBasis").isEmpty()) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」中事项“%s”的默认同意没有写依据。请写明文件和条款，或取消默认同意。".formatted(label, item),
          "The default consent of item '%s' in '%s' names no legal basis. Name the rule and its article, or remove it."
              .formatted(item, label));
    }
    if ("prerequisite".equals(participant.attribute("kind"))
        || subject.context().forbidsDefaultConsent(item)) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」中事项“%s”必须有明确的决定，不得默认同意。请取消默认同意。".formatted(label, item),
          "Item '%s' in '%s' needs an explicit decision: silence cannot be consent. Remove the default consent."
              .formatted(item, label));
    }
  }
}
