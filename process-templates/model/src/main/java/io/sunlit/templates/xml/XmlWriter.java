package io.sunlit.templates.xml;

/** Writes a tree back as text. */
final class XmlWriter {

  private final StringBuilder out = new StringBuilder();

  String write(XmlDocument document) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for (XmlNode node : document.before()) {
      write(node);
      out.append('\n');
    }
    write(document.root());
    out.append('\n');
    for (XmlNode node : document.after()) {
      write(node);
      out.append('\n');
    }
    return out.toString();
  }

  private void write(XmlNode node) {
    switch (node) {
      case XmlElement element -> element(element);
      case XmlText text when text.cdata() ->
          out.append("<![CDATA[").append(text.text()).append("]]>");
      case XmlText text -> escape(text.text(), false);
      case XmlComment comment -> out.append("<!--").append(comment.text()).append("-->");
      case XmlInstruction instruction -> {
        out.append("<?").append(instruction.target());
        if (!instruction.data().isEmpty()) {
          out.append(' ').append(instruction.data());
        }
        out.append("?>");
      }
    }
  }

  private void element(XmlElement element) {
    String name = element.qualifiedName();
    out.append('<').append(name);
    for (XmlNamespace declaration : element.declarations()) {
      attribute(
          declaration.prefix().isEmpty() ? "xmlns" : "xmlns:" + declaration.prefix(),
          declaration.uri());
    }
    for (XmlAttribute attribute : element.attributes()) {
      attribute(attribute.qualifiedName(), attribute.value());
    }
    if (element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (XmlNode child : element.children()) {
      write(child);
    }
    out.append("</").append(name).append('>');
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  /** White space in attributes would be read back as blanks, and a carriage return nowhere. */
  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }
}
