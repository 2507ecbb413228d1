package io.sunlit.templates.difference;

import org.jspecify.annotations.Nullable;

/**
 * One change between two versions, in the words of those who administer a template.
 *
 * @param element id of the element, or null for the file as a whole
 * @param label the label of the element in the newer version that has it, or null for none
 * @param property what of the element changed, or null for all of it
 * @param before the value in the older version, or null for none
 * @param after the value in the newer version, or null for none
 */
public record Change(
    Area area,
    Kind kind,
    String file,
    @Nullable String element,
    @Nullable String label,
    @Nullable String property,
    @Nullable String before,
    @Nullable String after,
    String zh,
    String en) {

  /** Which part of a template a change is about. */
  public enum Area {
    FLOW("flow"),
    POLICY("policy"),
    LIMIT("limit"),
    FORM("form"),
    RULE("rule"),
    BINDING("binding"),
    SCENARIO("scenario"),
    TEXT("text"),
    /** Where shapes are drawn: changes nothing that anybody does. */
    LAYOUT("layout");

    private final String code;

    Area(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** What was done. */
  public enum Kind {
    ADDED("added"),
    REMOVED("removed"),
    RENAMED("renamed"),
    REROUTED("rerouted"),
    CHANGED("changed"),
    REORDERED("reordered"),
    MOVED("moved");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
