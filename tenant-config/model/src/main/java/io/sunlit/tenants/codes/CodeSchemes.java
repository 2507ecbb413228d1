package io.sunlit.tenants.codes;

import io.sunlit.tenants.codes.CodeReport.Problem;
import io.sunlit.tenants.codes.CodeScheme.CheckRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The schemes that hold for a tenant: the national ones, its province's and its own.
 *
 * @param schemes in the order in which a code is tried
 * @param lists values that segments name as their source, with what each stands for: {@code
 *     division → 320582 → 张家港市}
 */
public record CodeSchemes(List<CodeScheme> schemes, Map<String, Map<String, String>> lists) {

  public CodeSchemes {
    schemes = List.copyOf(schemes);
    lists = Map.copyOf(lists);
  }

  public Optional<CodeScheme> find(String name) {
    return schemes.stream().filter(scheme -> scheme.name().equals(name)).findFirst();
  }

  /** These schemes and more; a scheme with the name of one before takes its place. */
  public CodeSchemes with(List<CodeScheme> more) {
    Map<String, CodeScheme> all = new LinkedHashMap<>();
    schemes.forEach(scheme -> all.put(scheme.name(), scheme));
    more.forEach(scheme -> all.put(scheme.name(), scheme));
    return new CodeSchemes(List.copyOf(all.values()), lists);
  }

  /** Checks a code of any scheme. */
  public CodeReport check(String code) {
    List<CodeReading> readings = new ArrayList<>();
    for (CodeScheme scheme : schemes) {
      CodeReading reading = CodeReading.of(this, scheme, code);
      if (reading.problems().isEmpty()) {
        return reading.report();
      }
      readings.add(reading);
    }
    CodeReading nearest = null;
    for (CodeReading reading : readings) {
      if (nearest == null || reading.isNearerThan(nearest)) {
        nearest = reading;
      }
    }
    if (nearest == null || nearest.read() == 0) {
      String capital = code.toUpperCase(Locale.ROOT);
      if (!capital.equals(code) && check(capital).isValid()) {
        return new CodeReport(
            code,
            null,
            List.of(),
            List.of(
                new Problem(1, "字母应为大写：是否应为 " + capital + "?", "did you mean " + capital + "?")));
      }
      return new CodeReport(code, null, List.of(), List.of(unknown()));
    }
    return nearest.report();
  }

  /** Checks a code of one scheme. */
  public CodeReport check(String code, CodeScheme scheme) {
    return CodeReading.of(this, scheme, code).report();
  }

  /**
   * Makes a code.
   *
   * @param values by name of the segment; fixed segments need none
   * @throws IllegalArgumentException if a value is missing or may not stand there
   */
  public String make(CodeScheme scheme, Map<String, String> values) {
    StringBuilder code = new StringBuilder();
    for (CodeSegment segment : scheme.segments()) {
      String value = segment.isFixed() ? segment.values().getFirst() : values.get(segment.name());
      if (value == null) {
        throw new IllegalArgumentException(
            "Expected a value for %s of the scheme %s".formatted(segment.name(), scheme.name()));
      }
      code.append(value);
    }
    CodeReport report = check(code.toString(), scheme);
    if (!report.isValid()) {
      throw new IllegalArgumentException(
          "Expected a code of the scheme %s, but %s: %s"
              .formatted(scheme.name(), code, report.problems().getFirst().en()));
    }
    return code.toString();
  }

  private Problem unknown() {
    List<String> titles = schemes.stream().map(CodeScheme::title).toList();
    List<String> names = schemes.stream().map(CodeScheme::name).toList();
    return new Problem(
        1,
        "不符合任何已知的编码规则（" + String.join("、", titles) + "）：请核对编码",
        "Of no known scheme (" + String.join(", ", names) + "): look at the code again");
  }

  static List<Problem> checkProblems(CodeScheme scheme, String code) {
    if (scheme.check() != CheckRule.GB32100 || CreditCode.isValid(code)) {
      return List.of();
    }
    char expected = CreditCode.checkCharacter(code);
    return List.of(
        new Problem(
            code.length(),
            "校验码应为 %s，现为 %s（GB 32100）：请核对整个代码".formatted(expected, code.charAt(code.length() - 1)),
            "Expected the check character %s, but it is %s (GB 32100): look at the whole code again"
                .formatted(expected, code.charAt(code.length() - 1))));
  }
}
