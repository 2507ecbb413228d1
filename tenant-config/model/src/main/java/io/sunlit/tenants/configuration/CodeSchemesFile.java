package io.sunlit.tenants.configuration;

import io.sunlit.tenants.codes.CodeScheme;
import io.sunlit.tenants.codes.CodeScheme.CheckRule;
import io.sunlit.tenants.codes.CodeSegment;
import io.sunlit.tenants.codes.CreditCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how codes are made, {@code code-schemes.yaml}. */
public final class CodeSchemesFile {

  static final String NAME = "code-schemes.yaml";

  /** Lists that a segment may take its values from. */
  static final List<String> SOURCES =
      List.of("division", "power-type-letters", "power-type-national-code");

  private static final List<String> CHECKS = List.of("gb32100");
  private static final int MAX_LENGTH = 64;

  private CodeSchemesFile() {}

  /**
   * The schemes from the text of their file.
   *
   * @throws ConfigurationRefused if the file is not as it must be
   */
  public static List<CodeScheme> read(String text) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<CodeScheme> schemes = read(ConfigurationFiles.of(Map.of(NAME, text)), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return schemes;
  }

  static List<CodeScheme> read(ConfigurationFiles files, List<ConfigurationProblem> problems) {
    String text = files.text(NAME);
    YamlCursor file = text == null ? null : YamlCursor.open(NAME, text, problems);
    if (file == null) {
      return List.of();
    }
    Set<String> names = new HashSet<>();
    List<CodeScheme> schemes = new ArrayList<>();
    file.each(
        "schemes",
        entry -> {
          CodeScheme scheme = scheme(entry);
          if (scheme != null) {
            OrganisationFiles.requireNew(entry, "name", scheme.name(), names);
            schemes.add(scheme);
          }
          return entry;
        });
    file.done();
    return schemes;
  }

  private static @Nullable CodeScheme scheme(YamlCursor entry) {
    String name = entry.text("name");
    String title = entry.text("title");
    String source = entry.text("source");
    String check = entry.optionalText("check");
    entry.requireKnown("check", check, CHECKS);
    List<CodeSegment> segments = entry.each("segments", CodeSchemesFile::segment);
    try {
      return new CodeScheme(
          name, title, source, check == null ? CheckRule.NONE : CheckRule.GB32100, segments);
    } catch (IllegalArgumentException e) {
      entry.note("segments", "应至少有一段，且各段名称不同", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static CodeSegment segment(YamlCursor entry) {
    String fixed = entry.optionalText("text");
    int digits = length(entry, "digits");
    int letters = length(entry, "letters");
    int credit = length(entry, "credit-characters");
    List<String> values = new ArrayList<>(entry.texts("values"));
    String source = entry.optionalText("source");
    String scheme = entry.optionalText("scheme");
    int length = length(entry, "length");
    String name = fixed != null ? fixed : entry.text("name");
    String title = entry.optionalText("title");
    entry.requireKnown("source", source, SOURCES);
    if (fixed != null) {
      values.add(fixed);
    }
    if (digits + letters + credit + values.size() == 0 && source == null && scheme == null) {
      entry.note(
          "name",
          "没有说明这一段由什么组成：请写 text、digits、letters、values、source 或 scheme",
          "Does not say what it is made of: give text, digits, letters, values, source or scheme");
    }
    if (scheme != null && length == 0) {
      entry.note("scheme", "请写明 length（位数）", "Give its length");
    }
    String characters =
        digits > 0
            ? CodeSegment.DIGITS
            : letters > 0 ? CodeSegment.LETTERS : credit > 0 ? CreditCode.CHARACTERS : "";
    return new CodeSegment(
        name,
        title == null ? name : title,
        characters,
        scheme != null ? length : Math.max(digits, Math.max(letters, credit)),
        values,
        source,
        scheme,
        entry.texts("scope"));
  }

  private static int length(YamlCursor entry, String key) {
    int length = entry.count(key, 0);
    if (length < 0 || length > MAX_LENGTH) {
      entry.note(key, "应为 1 到 64", "Expected 1 to 64");
      return 0;
    }
    return length;
  }
}
