package io.sunlit.templates.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No step hides a required field, or shows it for reading only, that nobody else fills in. */
record RequiredFieldsCanBeFilled() implements TemplateCheck {

  @Override
  public String code() {
    return "required-field-closed";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    List<FormUse> uses = FormUse.of(subject);
    Set<String> written = new HashSet<>();
    for (FormUse use : uses) {
      use.shown().stream().filter(FormPart::writable).map(FormPart::key).forEach(written::add);
    }
    for (FormUse use : uses) {
      for (int i = 0; i < use.plain().size(); i++) {
        FormPart part = use.plain().get(i);
        boolean closed = part.writable() && !use.shown().get(i).writable();
        if (part.required() && closed && !written.contains(part.key())) {
          findings.error(
              use.element(),
              "步骤「%s」隐藏了或只读显示必填字段“%s”，而没有别的步骤填写它。请在字段权限中改为可写，或取消必填。"
                  .formatted(use.label(), part.name()),
              "Step '%s' hides the required field '%s' or shows it for reading only, and no other step fills it in. Make it writable, or not required."
                  .formatted(use.label(), part.name()));
        }
      }
    }
  }
}
