package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.List;

/**
 * A group of the properties panel, for elements that carry an extension element of one type.
 *
 * @param id unique among the groups
 * @param title its heading
 * @param extensionType the moddle type whose attributes it edits, such as {@code sunlit:HumanStep}
 * @param offeredOn BPMN types on which the group is shown although the extension element is not
 *     there yet; the first value creates it
 * @param fields from top to bottom
 */
public record PanelGroup(
    String id, Wording title, String extensionType, List<String> offeredOn, List<PanelField> fields)
    implements Serializable {

  public PanelGroup {
    offeredOn = List.copyOf(offeredOn);
    fields = List.copyOf(fields);
  }

  public PanelGroup(String id, Wording title, String extensionType, List<PanelField> fields) {
    this(id, title, extensionType, List.of(), fields);
  }
}
