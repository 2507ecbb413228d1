package io.sunlit.templates.xml;

/** A node of an {@link XmlDocument}. */
public sealed interface XmlNode permits XmlElement, XmlText, XmlComment, XmlInstruction {}
