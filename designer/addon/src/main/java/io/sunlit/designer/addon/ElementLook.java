package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an element with an extension element is drawn, so that one recognises it.
 *
 * <p>Captions and badge are templates: <code>{post}</code> stands for what the user reads of that
 * property (the label of the choice, the number with its unit), <code>{#participants}</code> for
 * the number of records. A text whose properties are all empty is left out.
 *
 * @param extensionType the moddle type, such as {@code sunlit:JointApproval}
 * @param icon an SVG picture (24 by 24), or null for the marker of BPMN
 * @param color colour of border and icon ({@code #1a5fb4}), or null for black
 * @param fill colour of the area, or null for white
 * @param doubleBorder whether the border is drawn twice, for an activity of many
 * @param captions small texts below the name, joined with a dot
 * @param badge short text in the upper right corner, or null
 */
public record ElementLook(
    String extensionType,
    @Nullable String icon,
    @Nullable String color,
    @Nullable String fill,
    boolean doubleBorder,
    List<Wording> captions,
    @Nullable Wording badge)
    implements Serializable {

  public ElementLook {
    captions = List.copyOf(captions);
  }
}
