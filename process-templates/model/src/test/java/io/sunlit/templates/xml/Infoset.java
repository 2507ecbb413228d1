package io.sunlit.templates.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** All that a file says, listed by the platform's own reader: an independent witness. */
final class Infoset {

  private Infoset() {}

  static List<String> of(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      List<String> facts = new ArrayList<>();
      collect(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)), "", facts);
      return facts;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Node node, String path, List<String> facts) {
    String here = path;
    switch (node) {
      case Element element -> {
        here = path + "/" + element.getNodeName();
        facts.add(here + " {" + element.getNamespaceURI() + "}");
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          Attr attribute = (Attr) element.getAttributes().item(i);
          attributes.put(
              attribute.getNodeName() + " {" + attribute.getNamespaceURI() + "}",
              attribute.getValue());
        }
        String at = here;
        attributes.forEach((name, value) -> facts.add(at + "@" + name + "=" + value));
      }
      case org.w3c.dom.Comment comment -> facts.add(here + "<!--" + comment.getData() + "-->");
      case org.w3c.dom.ProcessingInstruction pi ->
          facts.add(here + "<?" + pi.getTarget() + " " + pi.getData() + "?>");
      case org.w3c.dom.CDATASection data -> facts.add(here + "[" + data.getData() + "]");
      case org.w3c.dom.Text text -> facts.add(here + "=" + text.getData());
      default -> {}
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, here, facts);
    }
  }
}
