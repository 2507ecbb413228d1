package io.sunlit.templates;

import io.sunlit.forms.StepRights;
import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.xml.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the marks of the Sunlit extension; what is not well-formed gives nothing. */
final class Marks {

  private Marks() {}

  static Optional<HumanStep> humanStep(FlowNode node) {
    return node.humanStepMark()
        .filter(mark -> node.jointApprovalMark().isEmpty())
        .flatMap(mark -> humanStep(node, mark));
  }

  private static Optional<HumanStep> humanStep(FlowNode node, XmlElement mark) {
    Optional<String> stage = mark.text("stage");
    Optional<String> post = mark.text("post");
    Optional<String> limit = mark.text("limit");
    Optional<TimeLimit> parsed = limit.flatMap(Marks::limit);
    List<StepAction> actions = new ArrayList<>();
    for (String code : codes(mark)) {
      Optional<StepAction> action = StepAction.of(code);
      if (action.isEmpty()) {
        return Optional.empty();
      }
      actions.add(action.get());
    }
    Optional<StepRights> rights = FieldRights.read(mark.text("rights").orElse(""));
    if (node.id().isEmpty()
        || rights.isEmpty()
        || stage.isEmpty()
        || post.isEmpty()
        || actions.isEmpty()
        || limit.isPresent() != parsed.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new HumanStep(
            node.id(),
            node.label(),
            stage.get(),
            orNull(mark.text("department")),
            post.get(),
            orNull(mark.text("form")),
            parsed.orElse(null),
            actions.stream().distinct().toList(),
            rights.get()));
  }

  static Optional<JointApproval> jointApproval(FlowNode node) {
    return node.jointApprovalMark()
        .filter(mark -> node.humanStepMark().isEmpty())
        .flatMap(mark -> jointApproval(node, mark));
  }

  private static Optional<JointApproval> jointApproval(FlowNode node, XmlElement mark) {
    Optional<String> lead = mark.text("lead");
    Optional<JoinPolicy> policy = mark.text("policy").flatMap(Marks::policy);
    List<ParticipantDefinition> participants = new ArrayList<>();
    for (XmlElement element : mark.elements(Bpmn.SUNLIT, Bpmn.PARTICIPANT).toList()) {
      Optional<ParticipantDefinition> participant = participant(element);
      if (participant.isEmpty()) {
        return Optional.empty();
      }
      participants.add(participant.get());
    }
    if (node.id().isEmpty() || lead.isEmpty() || policy.isEmpty() || participants.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JointApproval(node.id(), node.label(), lead.get(), policy.get(), participants));
  }

  private static Optional<ParticipantDefinition> participant(XmlElement element) {
    Optional<String> department = element.text("department");
    Optional<String> item = element.text("item");
    Optional<ParticipantKind> kind = kind(element.text("kind").orElse("mandatory"));
    Optional<String> limit = element.text("limit");
    Optional<TimeLimit> parsed = limit.flatMap(Marks::limit);
    if (department.isEmpty()
        || item.isEmpty()
        || kind.isEmpty()
        || limit.isPresent() != parsed.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParticipantDefinition(
            department.get(),
            item.get(),
            kind.get(),
            orNull(element.text("condition")),
            parsed.orElse(null),
            defaultConsent(element)));
  }

  /** Null if it has none, or one without a basis or with an unknown case: a check reports it. */
  private static @Nullable DefaultConsent defaultConsent(XmlElement participant) {
    Set<DefaultConsent.Silence> on = EnumSet.noneOf(DefaultConsent.Silence.class);
    for (DefaultConsent.Silence silence : DefaultConsent.Silence.values()) {
      if (List.of(participant.text("defaultConsent").orElse("").split("\\s+"))
          .contains(silence.code())) {
        on.add(silence);
      }
    }
    Optional<String> basis = participant.text("defaultBasis");
    return on.isEmpty() || basis.isEmpty() ? null : new DefaultConsent(on, basis.get());
  }

  private static List<String> codes(XmlElement mark) {
    return mark.text("actions").map(text -> List.of(text.split("\\s+"))).orElse(List.of());
  }

  private static Optional<ParticipantKind> kind(String code) {
    return Arrays.stream(ParticipantKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst();
  }

  private static Optional<JoinPolicy> policy(String code) {
    try {
      return Optional.of(JoinPolicy.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<TimeLimit> limit(String text) {
    try {
      return Optional.of(TimeLimit.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
