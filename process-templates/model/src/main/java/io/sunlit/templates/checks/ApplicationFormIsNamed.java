package io.sunlit.templates.checks;

/** The start event names the form with which an application is taken in. */
record ApplicationFormIsNamed() implements TemplateCheck {

  @Override
  public String code() {
    return "application-form";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    if (subject.flow().applicationForm().isEmpty()) {
      findings.warning(
          subject.startId(),
          "开始事件没有绑定申请表，窗口收件时没有内容可填。请在开始事件上选择申请表。",
          "The start event names no application form, so there is nothing to fill in at the window."
              + " Choose one on the start event.");
    }
  }
}
