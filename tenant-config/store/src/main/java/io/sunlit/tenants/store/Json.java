package io.sunlit.tenants.store;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Overlay.FieldOverlay;
import io.sunlit.tenants.Overlay.StepOverlay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns that hold JSON text: each is read and written whole, by one pair of methods. */
final class Json {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Json() {}

  static String texts(List<String> texts) {
    return JSON.writeValueAsString(texts);
  }

  static List<String> readTexts(String json) {
    return JSON.readValue(json, new TypeReference<List<String>>() {});
  }

  static String materials(List<Material> materials) {
    return JSON.writeValueAsString(materials);
  }

  static List<Material> readMaterials(String json) {
    return JSON.readValue(json, new TypeReference<List<Material>>() {});
  }

  static String details(Map<String, Object> details) {
    return JSON.writeValueAsString(details);
  }

  static Map<String, Object> readDetails(@Nullable String json) {
    return json == null
        ? Map.of()
        : JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  static String forms(SortedMap<String, String> forms) {
    return JSON.writeValueAsString(forms);
  }

  static SortedMap<String, String> readForms(String json) {
    return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
  }

  static String problems(List<TemplateProblem> problems) {
    return JSON.writeValueAsString(problems);
  }

  /** How an overlay is stored: limits as they are written in files. */
  private record StoredStep(
      @Nullable String department, @Nullable String post, @Nullable String limit) {}

  private record StoredOverlay(
      Map<String, StoredStep> steps, Map<String, Map<String, FieldOverlay>> forms) {}

  static String overlay(Overlay overlay) {
    Map<String, StoredStep> steps = new TreeMap<>();
    overlay
        .steps()
        .forEach(
            (id, step) ->
                steps.put(
                    id,
                    new StoredStep(
                        step.department(),
                        step.post(),
                        step.limit() == null ? null : step.limit().toString())));
    Map<String, Map<String, FieldOverlay>> forms = new TreeMap<>();
    overlay.forms().forEach((id, fields) -> forms.put(id, new TreeMap<>(fields)));
    return JSON.writeValueAsString(new StoredOverlay(steps, forms));
  }

  static Overlay readOverlay(String json) {
    StoredOverlay stored = JSON.readValue(json, StoredOverlay.class);
    Map<String, StepOverlay> steps = new LinkedHashMap<>();
    stored
        .steps()
        .forEach(
            (id, step) ->
                steps.put(
                    id,
                    new StepOverlay(
                        step.department(),
                        step.post(),
                        step.limit() == null ? null : TimeLimit.parse(step.limit()))));
    return new Overlay(steps, stored.forms());
  }
}
