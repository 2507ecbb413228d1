package io.sunlit.templates.xml;

/**
 * An attribute.
 *
 * @param namespace empty if the attribute has no prefix
 */
public record XmlAttribute(String namespace, String prefix, String name, String value) {

  /** An attribute without a prefix. */
  public static XmlAttribute plain(String name, String value) {
    return new XmlAttribute("", "", name, value);
  }

  String qualifiedName() {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }
}
