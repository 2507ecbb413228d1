package io.sunlit.runtime.publications;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.JointApproval;
import io.sunlit.tenants.Publication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A publication, read: its steps, its joint approvals, its forms. Immutable, shared by threads. */
public final class PublishedProcess {

  private final Publication publication;
  private final String name;
  private final Map<String, HumanStep> steps;
  private final Map<String, JointApproval> jointApprovals;
  private final Map<String, FormSchema> forms;
  private final @Nullable String applicationForm;
  private final Set<String> engineAnswers;

  PublishedProcess(Publication publication) {
    Flow flow = Flow.read(publication.flow());
    this.publication = publication;
    this.name = flow.name();
    this.steps =
        flow.humanSteps().stream().collect(Collectors.toMap(HumanStep::id, Function.identity()));
    this.jointApprovals =
        flow.jointApprovals().stream()
            .collect(Collectors.toMap(JointApproval::id, Function.identity()));
    this.forms =
        publication.forms().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> FormSchema.parse(entry.getValue())));
    this.applicationForm = flow.applicationForm().orElse(null);
    this.engineAnswers =
        flow.conditionVariables().stream()
            .filter(
                variable -> !steps.containsKey(variable) && !jointApprovals.containsKey(variable))
            .collect(Collectors.toUnmodifiableSet());
  }

  public Publication publication() {
    return publication;
  }

  public String name() {
    return name;
  }

  public Optional<HumanStep> step(String elementId) {
    return Optional.ofNullable(steps.get(elementId));
  }

  public Optional<JointApproval> jointApproval(String elementId) {
    return Optional.ofNullable(jointApprovals.get(elementId));
  }

  public Optional<FormSchema> form(@Nullable String formId) {
    return formId == null ? Optional.empty() : Optional.ofNullable(forms.get(formId));
  }

  /** The form of a step as the step shows it, with its rights by field; empty if it has none. */
  public Optional<FormSchema> formAt(HumanStep step) {
    return form(step.form())
        .map(form -> step.rights().byField().isEmpty() ? form : form.at(step.rights()));
  }

  /** The form that opens a case, if the flow names one. */
  public Optional<FormSchema> applicationForm() {
    return form(applicationForm);
  }

  /** Id of the form that opens a case, or null if the flow names none. */
  public @Nullable String applicationFormId() {
    return applicationForm;
  }

  /**
   * Keys of answers that conditions of the flow read: these few, and no others, go to the engine.
   */
  public Set<String> engineAnswers() {
    return engineAnswers;
  }
}
