package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server gives a form beside the answers known so far: who works on it ({@code
 * currentOfficer}) and what the item asks for ({@code itemMaterials}). Nothing that was submitted
 * can take their place.
 */
public final class FormInput {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FormInput() {}

  /** For the form that opens a case. */
  public static ObjectNode of(Officer officer, ImplementationItem item) {
    return of(officer, item.materials(), JSON.createObjectNode());
  }

  /**
   * @param materialsAsked what the item asks for; none if it is no longer in the catalog
   * @param answers the application, an object
   */
  public static ObjectNode of(
      Officer officer, List<ImplementationItem.Material> materialsAsked, JsonNode answers) {
    ObjectNode input = JSON.createObjectNode();
    answers.properties().forEach(entry -> input.set(entry.getKey(), entry.getValue()));
    input.putObject("currentOfficer").put("id", officer.username()).put("name", officer.name());
    var materials = input.putArray("itemMaterials");
    for (ImplementationItem.Material material : materialsAsked) {
      materials
          .addObject()
          .put("name", material.name())
          .put("required", material.required())
          .put("form", material.form())
          .put("copies", material.copies());
    }
    return input;
  }
}
