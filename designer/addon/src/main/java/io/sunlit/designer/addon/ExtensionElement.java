package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that is written below {@code bpmn:extensionElements} when something is drawn.
 *
 * @param type type of the moddle descriptor, such as {@code sunlit:HumanStep} or {@code
 *     zeebe:UserTask}
 * @param attributes attribute values
 * @param children child elements by the property that holds them
 */
public record ExtensionElement(
    String type, Map<String, String> attributes, Map<String, List<ExtensionElement>> children)
    implements Serializable {

  public ExtensionElement {
    attributes = new LinkedHashMap<>(attributes);
    children = new LinkedHashMap<>(children);
  }

  public static ExtensionElement of(String type) {
    return new ExtensionElement(type, Map.of(), Map.of());
  }

  /** The same element with one more attribute. */
  public ExtensionElement with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new ExtensionElement(type, more, children);
  }

  /** The same element with children below a property. */
  public ExtensionElement with(String property, List<ExtensionElement> elements) {
    Map<String, List<ExtensionElement>> more = new LinkedHashMap<>(children);
    more.put(property, List.copyOf(elements));
    return new ExtensionElement(type, attributes, more);
  }
}
