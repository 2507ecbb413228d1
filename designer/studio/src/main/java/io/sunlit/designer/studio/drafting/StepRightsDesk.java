package io.sunlit.designer.studio.drafting;

import io.sunlit.forms.FormField;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.StepRights;
import io.sunlit.forms.StepRights.Right;
import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.tenants.ProcessDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rights by step of a draft while they are set: for each form the fields, the steps that show
 * it, and what each step allows with each field.
 */
public final class StepRightsDesk {

  private final Flow flow;
  private final Map<String, FormSchema> forms = new LinkedHashMap<>();
  private final Map<String, Map<String, Right>> byStep = new LinkedHashMap<>();

  /**
   * @throws io.sunlit.templates.FlowUnreadable if the flow is no process
   */
  public StepRightsDesk(ProcessDraft draft) {
    this.flow = Flow.read(draft.flow());
    for (HumanStep step : flow.humanSteps()) {
      byStep.put(step.id(), new LinkedHashMap<>(step.rights().byField()));
      String form = step.form();
      String text = form == null ? null : draft.forms().get(form);
      if (form != null && text != null) {
        forms.computeIfAbsent(form, id -> FormSchema.parse(text));
      }
    }
  }

  /** Ids of the forms that steps show, in the order of the steps. */
  public List<String> forms() {
    return List.copyOf(forms.keySet());
  }

  /** The fields of a form. */
  public List<FormField> fields(String form) {
    FormSchema schema = forms.get(form);
    return schema == null ? List.of() : schema.fields();
  }

  /** The steps that show a form. */
  public List<HumanStep> steps(String form) {
    return flow.humanSteps().stream().filter(step -> form.equals(step.form())).toList();
  }

  /** What a step allows with a field: set for its id, its full path or its key. */
  public Right right(HumanStep step, FormField field) {
    Map<String, Right> rights = byStep.getOrDefault(step.id(), Map.of());
    for (String name : names(field)) {
      Right right = rights.get(name);
      if (right != null) {
        return right;
      }
    }
    return Right.WRITE;
  }

  /** Sets what a step allows with a field. */
  public void set(HumanStep step, FormField field, Right right) {
    Map<String, Right> rights = byStep.computeIfAbsent(step.id(), id -> new LinkedHashMap<>());
    names(field).forEach(rights::remove);
    if (right != Right.WRITE) {
      rights.put(field.componentId(), right);
    }
  }

  /** The flow with the rights as they are set. */
  public String flow() {
    Map<String, StepRights> rights = new LinkedHashMap<>();
    for (HumanStep step : flow.humanSteps()) {
      StepRights now = new StepRights(byStep.getOrDefault(step.id(), Map.of()));
      if (!now.equals(step.rights())) {
        rights.put(step.id(), now);
      }
    }
    return rights.isEmpty() ? flow.xml() : flow.withRights(rights).xml();
  }

  private static List<String> names(FormField field) {
    List<String> names = new ArrayList<>();
    names.add(field.componentId());
    names.add(field.path());
    names.add(field.key());
    return names;
  }
}
