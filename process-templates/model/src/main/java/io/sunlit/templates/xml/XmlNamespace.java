package io.sunlit.templates.xml;

/** A namespace declaration; the prefix is empty for the default namespace. */
public record XmlNamespace(String prefix, String uri) {}
