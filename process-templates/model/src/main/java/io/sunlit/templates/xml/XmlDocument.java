package io.sunlit.templates.xml;

import java.util.List;

/**
 * A document: its root and what stands before and after it.
 *
 * @param before comments and instructions before the root
 * @param after comments and instructions after the root
 */
public record XmlDocument(List<XmlNode> before, XmlElement root, List<XmlNode> after) {

  /** The largest file that is read, in bytes: 8 MB. */
  public static final int MAX_SIZE = 8 * 1024 * 1024;

  public XmlDocument {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Reads untrusted text.
   *
   * @throws XmlUnreadable if it is too large or too deep, declares a DTD, or is not well-formed
   */
  public static XmlDocument read(String text) {
    return new XmlReader(text).read();
  }

  /**
   * Reads an untrusted file in the encoding that it declares.
   *
   * @throws XmlUnreadable if it is too large or too deep, declares a DTD, or is not well-formed
   */
  public static XmlDocument read(byte[] bytes) {
    return new XmlReader(bytes).read();
  }

  public XmlDocument withRoot(XmlElement changed) {
    return new XmlDocument(before, changed, after);
  }

  /** The text of this document: UTF-8, with an XML declaration. */
  public String write() {
    return new XmlWriter().write(this);
  }
}
