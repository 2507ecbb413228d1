package io.sunlit.templates.xml;

/** A processing instruction. */
public record XmlInstruction(String target, String data) implements XmlNode {}
