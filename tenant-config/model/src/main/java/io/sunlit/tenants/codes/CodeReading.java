package io.sunlit.tenants.codes;

import io.sunlit.tenants.codes.CodeReport.Part;
import io.sunlit.tenants.codes.CodeReport.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a code along the segments of one scheme, up to the first part that cannot be. */
final class CodeReading {

  private final CodeSchemes schemes;
  private final CodeScheme scheme;
  private final String code;

  /** How many characters stand before the code where it is a part of a longer one. */
  private final int before;

  private final List<Part> parts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  private CodeReading(CodeSchemes schemes, CodeScheme scheme, String code, int before) {
    this.schemes = schemes;
    this.scheme = scheme;
    this.code = code;
    this.before = before;
  }

  static CodeReading of(CodeSchemes schemes, CodeScheme scheme, String code) {
    return of(schemes, scheme, code, 0);
  }

  private static CodeReading of(CodeSchemes schemes, CodeScheme scheme, String code, int before) {
    CodeReading reading = new CodeReading(schemes, scheme, code, before);
    reading.readAll();
    return reading;
  }

  List<Problem> problems() {
    return problems;
  }

  /** How many characters were of the scheme. */
  int read() {
    return at;
  }

  /** Of a length more like the code's, or, if that is the same, read further. */
  boolean isNearerThan(CodeReading other) {
    int difference = Math.abs(length() - code.length());
    int otherDifference = Math.abs(other.length() - code.length());
    return difference == otherDifference ? at > other.at : difference < otherDifference;
  }

  /** How long codes of the scheme are. */
  private int length() {
    int length = 0;
    for (CodeSegment segment : scheme.segments()) {
      length += segment.length() > 0 ? segment.length() : longest(segment);
    }
    return length;
  }

  CodeReport report() {
    return new CodeReport(code, scheme, parts, problems);
  }

  private void readAll() {
    for (CodeSegment segment : scheme.segments()) {
      if (!read(segment)) {
        return;
      }
    }
    if (at < code.length()) {
      problems.add(
          new Problem(
              position(),
              "多出 %d 位“%s”：请删除".formatted(code.length() - at, code.substring(at)),
              "%d characters too many, '%s': remove them"
                  .formatted(code.length() - at, code.substring(at))));
    } else {
      for (Problem problem : CodeSchemes.checkProblems(scheme, code)) {
        problems.add(new Problem(before + problem.position(), problem.zh(), problem.en()));
      }
    }
  }

  /** Where the reading is, counted from 1 in the whole code. */
  private int position() {
    return before + at + 1;
  }

  private boolean read(CodeSegment segment) {
    if (segment.scheme() != null) {
      return readInner(segment, segment.scheme());
    }
    Map<String, String> list =
        segment.source() == null ? null : schemes.lists().getOrDefault(segment.source(), Map.of());
    String value = value(segment, list);
    if (value == null) {
      refuse(segment);
      return false;
    }
    if (!segment.isFixed()) {
      parts.add(new Part(segment.name(), value, list == null ? null : list.get(value)));
    }
    at += value.length();
    return true;
  }

  private @Nullable String value(CodeSegment segment, @Nullable Map<String, String> list) {
    List<String> values = new ArrayList<>(segment.values());
    if (list != null) {
      values.addAll(list.keySet());
    }
    values.sort(Comparator.comparingInt(String::length).reversed());
    for (String value : values) {
      if (!value.isEmpty() && code.startsWith(value, at)) {
        return value;
      }
    }
    if (list != null || segment.length() == 0 || at + segment.length() > code.length()) {
      return null;
    }
    String value = code.substring(at, at + segment.length());
    return value.chars().allMatch(c -> segment.characters().indexOf(c) >= 0) ? value : null;
  }

  private boolean readInner(CodeSegment segment, String name) {
    CodeScheme inner = schemes.find(name).orElse(null);
    int length = segment.length();
    if (inner == null || at + length > code.length()) {
      refuse(segment);
      return false;
    }
    String value = code.substring(at, at + length);
    CodeReading reading = of(schemes, inner, value, before + at);
    problems.addAll(reading.problems());
    if (reading.at < length) {
      at += reading.at;
      return false;
    }
    parts.add(new Part(segment.name(), value, null));
    reading.parts.forEach(
        part ->
            parts.add(new Part(segment.name() + "." + part.name(), part.value(), part.meaning())));
    at += length;
    return true;
  }

  private void refuse(CodeSegment segment) {
    String rest = code.substring(at);
    String found = rest.isEmpty() ? "" : rest.substring(0, Math.min(rest.length(), found(segment)));
    boolean upper = !found.equals(found.toUpperCase(Locale.ROOT));
    problems.add(
        new Problem(
            position(),
            "第 %d 位起应为%s，%s%s"
                .formatted(
                    position(),
                    expectedZh(segment),
                    found.isEmpty() ? "但编码到此为止" : "现为“" + found + "”",
                    upper ? "：字母应为大写" : ""),
            "Expected %s from character %d on, but %s%s"
                .formatted(
                    expectedEn(segment),
                    position(),
                    found.isEmpty() ? "the code ends there" : "it is '" + found + "'",
                    upper ? "; letters are capital" : "")));
  }

  private int found(CodeSegment segment) {
    return Math.max(1, Math.max(segment.length(), longest(segment)));
  }

  private int longest(CodeSegment segment) {
    Collection<String> values =
        segment.source() == null
            ? segment.values()
            : schemes.lists().getOrDefault(segment.source(), Map.of()).keySet();
    return values.stream().mapToInt(String::length).max().orElse(0);
  }

  private String expectedZh(CodeSegment segment) {
    if (segment.isFixed()) {
      return "“" + segment.values().getFirst() + "”";
    }
    if (segment.source() != null) {
      return "已登记的" + segment.title();
    }
    if (segment.scheme() != null) {
      return segment.title() + "（" + segment.length() + "位）";
    }
    return segment.title() + "（" + plain(segment, "、", "位 ") + "）";
  }

  private String expectedEn(CodeSegment segment) {
    if (segment.isFixed()) {
      return "'" + segment.values().getFirst() + "'";
    }
    if (segment.source() != null) {
      return "a " + segment.name() + " that exists";
    }
    if (segment.scheme() != null) {
      return "%s (%s, %d characters)".formatted(segment.name(), segment.scheme(), segment.length());
    }
    return segment.name() + " (" + plain(segment, " or ", " × ") + ")";
  }

  private static String plain(CodeSegment segment, String or, String times) {
    List<String> choices = new ArrayList<>();
    if (segment.length() > 0) {
      String of =
          switch (segment.characters()) {
            case CodeSegment.DIGITS -> "0-9";
            case CodeSegment.LETTERS -> "A-Z";
            default -> segment.characters();
          };
      choices.add(segment.length() + times + of);
    }
    choices.addAll(segment.values());
    return String.join(or, choices);
  }
}
