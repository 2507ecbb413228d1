package io.sunlit.tenants.codes;

import java.util.List;

/**
 * How codes of a kind are made (编码规则): segments in order, and a rule for the whole.
 *
 * @param name {@code national-base}; unique for a tenant
 * @param title as people call it: 国家基本编码
 * @param source where the rule is written; says so if it is made up
 */
public record CodeScheme(
    String name, String title, String source, CheckRule check, List<CodeSegment> segments) {

  /** A rule that its last character proves. */
  public enum CheckRule {
    NONE,
    /** Unified social credit code (统一社会信用代码): GB 32100, modulo 31. */
    GB32100
  }

  /**
   * @throws IllegalArgumentException if there is no segment, or two have the same name
   */
  public CodeScheme {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("Expected segments in the scheme " + name);
    }
    List<String> named =
        segments.stream().filter(s -> !s.isFixed()).map(CodeSegment::name).toList();
    if (named.stream().distinct().count() < named.size()) {
      throw new IllegalArgumentException("Expected each segment of " + name + " to have its name");
    }
  }
}
