package io.sunlit.templates.xml;

/** A comment. */
public record XmlComment(String text) implements XmlNode {}
