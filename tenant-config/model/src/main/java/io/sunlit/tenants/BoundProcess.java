package io.sunlit.tenants;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.Flow;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.tenants.Overlay.FieldOverlay;
import io.sunlit.tenants.Overlay.StepOverlay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A process template as one county handles it: the template with the county's overlay applied.
 *
 * @param forms form-js JSON by form id
 */
public record BoundProcess(Flow flow, SortedMap<String, String> forms) {

  public BoundProcess {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
  }

  /**
   * Applies an overlay.
   *
   * @throws OverlayNotApplicable if the overlay changes steps, forms or fields that the template
   *     does not have
   */
  public static BoundProcess of(ProcessTemplate template, Overlay overlay) {
    List<String> missing = new ArrayList<>();
    Flow changed = template.flow();
    for (Map.Entry<String, StepOverlay> step : new TreeMap<>(overlay.steps()).entrySet()) {
      StepOverlay by = step.getValue();
      try {
        changed = changed.withStep(step.getKey(), by.department(), by.post(), by.limit());
      } catch (IllegalArgumentException e) {
        missing.add(step.getKey());
      }
    }
    SortedMap<String, String> bound = new TreeMap<>(template.forms());
    for (Map.Entry<String, Map<String, FieldOverlay>> form : overlay.forms().entrySet()) {
      String json = template.forms().get(form.getKey());
      if (json == null) {
        missing.add(form.getKey());
      } else {
        bound.put(form.getKey(), labelled(form.getKey(), json, form.getValue(), missing));
      }
    }
    if (!missing.isEmpty()) {
      throw new OverlayNotApplicable(template.name(), missing);
    }
    return new BoundProcess(changed, bound);
  }

  private static String labelled(
      String form, String json, Map<String, FieldOverlay> fields, List<String> missing) {
    FormSchema schema = FormSchema.parse(json);
    for (Map.Entry<String, FieldOverlay> field : new TreeMap<>(fields).entrySet()) {
      try {
        schema = schema.withLabels(Map.of(field.getKey(), field.getValue().label()));
      } catch (IllegalArgumentException e) {
        missing.add(form + "." + field.getKey());
      }
    }
    return schema.toJson();
  }

  /** The overlay changes something that its template does not have. */
  public static final class OverlayNotApplicable extends Refusal {

    private static final long serialVersionUID = 1L;

    OverlayNotApplicable(String template, List<String> missing) {
      super(
          Kind.INVALID,
          "overlay-not-applicable",
          "Expected overlays/%s.yaml to change what the template has, but it has no %s"
              .formatted(template, String.join(", ", missing)),
          template,
          String.join("、", missing));
    }
  }
}
