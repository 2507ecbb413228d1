package io.sunlit.templates.xml;

/** Character data; {@code cdata} if it stood in a CDATA section. */
public record XmlText(String text, boolean cdata) implements XmlNode {}
