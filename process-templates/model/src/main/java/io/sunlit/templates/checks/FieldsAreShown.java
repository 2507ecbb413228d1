package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.Feel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every field of a form is shown by at least one step that uses the form: its condition can hold,
 * and not every step hides it. It is an error if the flow asks for what nobody can ever fill in,
 * and a warning otherwise: no law is broken by a field that does nothing.
 */
record FieldsAreShown() implements TemplateCheck {

  @Override
  public String code() {
    return "field-never-shown";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    List<FormUse> uses = FormUse.of(subject);
    Set<String> shown = new HashSet<>();
    for (FormUse use : uses) {
      use.shown().stream()
          .filter(part -> !part.hidden())
          .forEach(part -> shown.add(place(use, part)));
    }
    Set<String> asked = asked(subject);
    Set<String> told = new HashSet<>();
    for (FormUse use : uses) {
      for (FormPart part : use.plain()) {
        if (part.holdsValue() && !shown.contains(place(use, part)) && told.add(place(use, part))) {
          tell(use, part, asked.contains(part.key()), findings);
        }
      }
    }
  }

  private static void tell(FormUse use, FormPart part, boolean asked, Findings findings) {
    if (asked) {
      findings.error(
          use.element(),
          "表单“%s”的字段“%s”永远不会显示，流程却按它决定走向：没有人能填写它。请改条件或字段权限，或改连线的条件。"
              .formatted(use.form(), part.name()),
          "Field '%s' of form '%s' is never shown, yet the flow asks for it: nobody can fill it in. Change the condition or the field rights, or the condition of the flow."
              .formatted(part.name(), use.form()));
    } else {
      findings.warning(
          use.element(),
          "表单“%s”的字段“%s”永远不会显示：它的隐藏条件总是成立，或每个步骤都把它设为隐藏。请改条件或字段权限，或删去该字段。"
              .formatted(use.form(), part.name()),
          "Field '%s' of form '%s' is never shown: its condition always hides it, or every step does. Change the condition or the field rights, or remove the field."
              .formatted(part.name(), use.form()));
    }
  }

  /** The variables that conditions of flows and of participants read. */
  private static Set<String> asked(CheckSubject subject) {
    return Stream.concat(
            subject.graph().flows().stream().flatMap(flow -> Stream.ofNullable(flow.condition())),
            subject.joints().stream()
                .flatMap(joint -> joint.participants().stream())
                .flatMap(participant -> participant.text("condition").stream()))
        .flatMap(FieldsAreShown::variables)
        .collect(Collectors.toSet());
  }

  private static Stream<String> variables(String condition) {
    try {
      return Feel.parse(condition).variables().stream();
    } catch (Feel.NotFeel e) {
      return Stream.empty(); // FlowConditionIsReadable and ParticipantConditionIsReadable tell
    }
  }

  private static String place(FormUse use, FormPart part) {
    return use.form() + " " + part.id();
  }
}
