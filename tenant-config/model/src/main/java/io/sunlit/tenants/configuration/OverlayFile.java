package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Overlay.FieldOverlay;
import io.sunlit.tenants.Overlay.StepOverlay;
import java.util.Collection;
import java.util.Map;

/** Reads what a county changes in a template, {@code overlays/<template>.yaml}. */
final class OverlayFile {

  private OverlayFile() {}

  static Overlay read(YamlCursor file, Collection<String> departments) {
    Map<String, StepOverlay> steps =
        file.eachEntry(
            "steps",
            step -> {
              StepOverlay overlay =
                  new StepOverlay(
                      step.optionalText("department"),
                      step.optionalText("post"),
                      step.optionalLimit("limit"));
              step.requireKnown("department", overlay.department(), departments);
              return overlay;
            });
    Map<String, Map<String, FieldOverlay>> forms =
        file.eachEntry(
            "forms",
            form -> form.eachEntry("fields", field -> new FieldOverlay(field.text("label"))));
    file.done();
    return new Overlay(steps, forms);
  }
}
