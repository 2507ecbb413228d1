package io.sunlit.templates.checks;

import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.Arrays;

/** A participant is mandatory, optional or a prerequisite. */
record ParticipantKindIsKnown() implements TemplateCheck {

  @Override
  public String code() {
    return "participant-kind";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked joint : subject.joints()) {
      for (XmlElement participant : joint.participants()) {
        String kind = participant.text("kind").orElse(ParticipantKind.MANDATORY.code());
        if (Arrays.stream(ParticipantKind.values()).noneMatch(k -> k.code().equals(kind))) {
          findings.error(
              joint.node().id(),
              "并联审批「%s」的参与类型“%s”不存在。请选择并联（必须）、并行（可选）或前置检查。".formatted(joint.node().label(), kind),
              "Joint approval '%s' has a participant of the unknown kind '%s'. Choose mandatory, optional or prerequisite."
                  .formatted(joint.node().label(), kind));
        }
      }
    }
  }
}
