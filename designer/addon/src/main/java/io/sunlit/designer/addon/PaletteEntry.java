package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of the domain that can be drawn: offered in the palette, beside a selected element and
 * in the menus for adding and changing elements, always before the plain BPMN ones.
 *
 * @param id unique among the entries; letters, digits and hyphens
 * @param title what it is called; also the name of a new element
 * @param description one sentence that helps somebody who never modelled; shown as a tooltip
 * @param icon an SVG picture (24 by 24), or null for the icon of bpmn-js
 * @param cssClass class of a bpmn-js icon ({@code bpmn-icon-user-task}), or null
 * @param elementType BPMN type to create, such as {@code bpmn:UserTask}
 * @param idPrefix the new element gets this prefix and a random ending as its id ({@code Task_}),
 *     or null for the one of bpmn-js
 * @param extensions what is written into the extension elements of a new element
 * @param width in pixels, or 0 for the size of bpmn-js
 * @param height in pixels, or 0 for the size of bpmn-js
 */
public record PaletteEntry(
    String id,
    Wording title,
    Wording description,
    @Nullable String icon,
    @Nullable String cssClass,
    String elementType,
    @Nullable String idPrefix,
    List<ExtensionElement> extensions,
    int width,
    int height)
    implements Serializable {

  public PaletteEntry {
    extensions = List.copyOf(extensions);
  }
}
