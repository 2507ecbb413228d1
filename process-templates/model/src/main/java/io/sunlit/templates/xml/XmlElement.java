package io.sunlit.templates.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element. Immutable: changes give a copy.
 *
 * @param line line of the start tag in the file that was read; 0 if it was not read from a file
 */
public record XmlElement(
    String namespace,
    String prefix,
    String name,
    List<XmlNamespace> declarations,
    List<XmlAttribute> attributes,
    List<XmlNode> children,
    int line)
    implements XmlNode {

  public XmlElement {
    declarations = List.copyOf(declarations);
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  public XmlElement(
      String namespace,
      String prefix,
      String name,
      List<XmlAttribute> attributes,
      List<? extends XmlNode> children) {
    this(namespace, prefix, name, List.of(), attributes, List.copyOf(children), 0);
  }

  public boolean is(String namespace, String name) {
    return this.name.equals(name) && this.namespace.equals(namespace);
  }

  /** The value of the attribute without prefix, or null if it is absent. */
  public @Nullable String attribute(String name) {
    return attribute("", name);
  }

  public @Nullable String attribute(String namespace, String name) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.name().equals(name) && attribute.namespace().equals(namespace)) {
        return attribute.value();
      }
    }
    return null;
  }

  /** The value of the attribute without prefix; empty if it is absent or blank. */
  public Optional<String> text(String attribute) {
    return Optional.ofNullable(attribute(attribute)).map(String::strip).filter(s -> !s.isEmpty());
  }

  public List<XmlElement> elements() {
    List<XmlElement> found = new ArrayList<>();
    for (XmlNode child : children) {
      if (child instanceof XmlElement element) {
        found.add(element);
      }
    }
    return found;
  }

  public Stream<XmlElement> elements(String namespace, String name) {
    return elements().stream().filter(element -> element.is(namespace, name));
  }

  public Optional<XmlElement> element(String namespace, String name) {
    return elements(namespace, name).findFirst();
  }

  /** This element and all below it, in the order of the file. */
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), elements().stream().flatMap(XmlElement::all));
  }

  /** The character data directly in this element, without white space around it. */
  public String content() {
    StringBuilder text = new StringBuilder();
    for (XmlNode child : children) {
      if (child instanceof XmlText part) {
        text.append(part.text());
      }
    }
    return text.toString().strip();
  }

  /** A copy with the plain attribute set; it keeps its place if it was there. */
  public XmlElement withAttribute(String name, String value) {
    List<XmlAttribute> changed = new ArrayList<>(attributes);
    for (int i = 0; i < changed.size(); i++) {
      XmlAttribute old = changed.get(i);
      if (old.namespace().isEmpty() && old.name().equals(name)) {
        changed.set(i, XmlAttribute.plain(name, value));
        return withAttributes(changed);
      }
    }
    changed.add(XmlAttribute.plain(name, value));
    return withAttributes(changed);
  }

  public XmlElement withAttributes(List<XmlAttribute> changed) {
    return new XmlElement(namespace, prefix, name, declarations, changed, children, line);
  }

  public XmlElement withChildren(List<? extends XmlNode> changed) {
    return new XmlElement(
        namespace, prefix, name, declarations, attributes, List.copyOf(changed), line);
  }

  /**
   * A copy in which the change was applied to each child element; the same object if none changed.
   */
  public XmlElement mapElements(UnaryOperator<XmlElement> change) {
    List<XmlNode> changed = new ArrayList<>(children.size());
    boolean different = false;
    for (XmlNode child : children) {
      XmlNode mapped = child instanceof XmlElement element ? change.apply(element) : child;
      different |= mapped != child;
      changed.add(mapped);
    }
    return different ? withChildren(changed) : this;
  }

  String qualifiedName() {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }
}
