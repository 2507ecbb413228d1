package io.sunlit.templates.xml;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads untrusted XML: no DTD, no entities but the five of XML, a bound on size and depth. */
final class XmlReader {

  static final int MAX_DEPTH = 100;

  private interface Source {
    XMLStreamReader open(XMLInputFactory factory) throws XMLStreamException;
  }

  private final Source source;
  private final int size;

  XmlReader(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.source = factory -> factory.createXMLStreamReader(new StringReader(content));
    this.size = text.length();
  }

  XmlReader(byte[] bytes) {
    this.source = factory -> factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    this.size = bytes.length;
  }

  XmlDocument read() {
    if (size > XmlDocument.MAX_SIZE) {
      throw XmlUnreadable.tooLarge(size);
    }
    try {
      XMLStreamReader reader = source.open(factory());
      try {
        return document(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new XmlUnreadable(
          "第 %d 行不是有效的 XML，文件可能已损坏。请重新导出后再试。".formatted(line),
          "Line %d is not well-formed XML; the file may be damaged. Export it again."
              .formatted(line));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
    // The platform's own bound on depth differs between versions: MAX_DEPTH is the one that counts.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("No external entity is ever read");
        });
    return factory;
  }

  private static XmlDocument document(XMLStreamReader reader) throws XMLStreamException {
    List<XmlNode> before = new ArrayList<>();
    List<XmlNode> after = new ArrayList<>();
    XmlElement root = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        root = element(reader, 1);
      } else {
        XmlNode node = node(reader, event);
        if (node != null && !(node instanceof XmlText)) {
          (root == null ? before : after).add(node);
        }
      }
    }
    return new XmlDocument(before, Objects.requireNonNull(root), after);
  }

  private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
    int line = reader.getLocation().getLineNumber();
    if (depth > MAX_DEPTH) {
      throw new XmlUnreadable(
          "第 %d 行嵌套超过 %d 层，不是正常的流程图文件。".formatted(line, MAX_DEPTH),
          "Line %d is nested deeper than %d; this is no ordinary diagram."
              .formatted(line, MAX_DEPTH));
    }
    String namespace = orEmpty(reader.getNamespaceURI());
    String prefix = orEmpty(reader.getPrefix());
    String name = reader.getLocalName();
    List<XmlNamespace> declarations = new ArrayList<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      declarations.add(
          new XmlNamespace(
              orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i))));
    }
    List<XmlAttribute> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(
          new XmlAttribute(
              orEmpty(reader.getAttributeNamespace(i)),
              orEmpty(reader.getAttributePrefix(i)),
              reader.getAttributeLocalName(i),
              reader.getAttributeValue(i)));
    }
    List<XmlNode> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      XmlNode node =
          event == XMLStreamConstants.START_ELEMENT
              ? element(reader, depth + 1)
              : node(reader, event);
      if (node instanceof XmlText next
          && !children.isEmpty()
          && children.getLast() instanceof XmlText last
          && last.cdata() == next.cdata()) {
        children.set(children.size() - 1, new XmlText(last.text() + next.text(), last.cdata()));
      } else if (node != null) {
        children.add(node);
      }
    }
    return new XmlElement(namespace, prefix, name, declarations, attributes, children, line);
  }

  private static @Nullable XmlNode node(XMLStreamReader reader, int event) {
    return switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
          new XmlText(reader.getText(), false);
      case XMLStreamConstants.CDATA -> new XmlText(reader.getText(), true);
      case XMLStreamConstants.COMMENT -> new XmlComment(orEmpty(reader.getText()));
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          new XmlInstruction(reader.getPITarget(), orEmpty(reader.getPIData()));
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XmlUnreadable(
              "文件含有 DTD 或实体定义（DOCTYPE、ENTITY），为安全起见不予读取。",
              "The file declares a DTD or entities (DOCTYPE, ENTITY); for safety it is not read.");
      default -> null;
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
