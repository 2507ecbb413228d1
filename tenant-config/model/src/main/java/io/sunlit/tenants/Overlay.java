package io.sunlit.tenants;

import io.sunlit.templates.TimeLimit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one county does differently from a process template, without copying it.
 *
 * @param steps changed human steps by BPMN id
 * @param forms changed fields by form id, then by field key
 */
public record Overlay(
    Map<String, StepOverlay> steps, Map<String, Map<String, FieldOverlay>> forms) {

  public static final Overlay NONE = new Overlay(Map.of(), Map.of());

  public Overlay {
    steps = Map.copyOf(steps);
    forms = Map.copyOf(forms);
  }

  /** A null field leaves what the template says. */
  public record StepOverlay(
      @Nullable String department, @Nullable String post, @Nullable TimeLimit limit) {}

  public record FieldOverlay(String label) {}
}
