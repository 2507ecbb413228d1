package io.sunlit.tenants.configuration;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.DidYouMean;
import io.sunlit.tenants.configuration.YamlNode.Mapping;
import io.sunlit.tenants.configuration.YamlNode.Scalar;
import io.sunlit.tenants.configuration.YamlNode.Sequence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file as it is being read. What is asked for becomes known; {@link #done()}
 * refuses every other key. Problems are noted, and reading goes on with an empty value, so that one
 * reading finds them all.
 */
final class YamlCursor {

  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final String file;
  private final String path;
  private final Mapping mapping;
  private final List<ConfigurationProblem> problems;
  private final TreeSet<String> asked = new TreeSet<>();

  private YamlCursor(
      String file, String path, Mapping mapping, List<ConfigurationProblem> problems) {
    this.file = file;
    this.path = path;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Opens a file whose root is a mapping; null, and a note why, if it is not. */
  static @Nullable YamlCursor open(String file, String text, List<ConfigurationProblem> problems) {
    YamlNode root = YamlReader.read(file, text, problems);
    if (root == null) {
      return null;
    }
    if (root instanceof Mapping mapping) {
      return new YamlCursor(file, "", mapping, problems);
    }
    problems.add(
        new ConfigurationProblem(
            file, root.line(), null, "文件开头应为“键： 值”", "Expected the file to begin with key: value"));
    return null;
  }

  /** Reads a mapping that was not written as YAML. */
  static YamlCursor at(String file, Mapping mapping, List<ConfigurationProblem> problems) {
    return new YamlCursor(file, "", mapping, problems);
  }

  int line() {
    return mapping.line();
  }

  String file() {
    return file;
  }

  /** A required text that is not blank. */
  String text(String key) {
    String text = optionalText(key);
    if (text != null) {
      return text;
    }
    if (!mapping.entries().containsKey(key)) {
      note(key, "缺少此项：请补充", "Missing: add it");
    }
    return "";
  }

  /** A text, or null if the key is not there. */
  @Nullable String optionalText(String key) {
    asked.add(key);
    YamlNode node = mapping.entries().get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar) {
      if (!scalar.isEmpty() && !scalar.text().isBlank()) {
        return scalar.text().strip();
      }
      note(key, "没有值：请填写，或删除此行", "Has no value: give one, or remove the line");
      return null;
    }
    note(key, "应为文字", "Expected a text");
    return null;
  }

  boolean flag(String key, boolean byDefault) {
    String text = optionalText(key);
    if (text == null) {
      return byDefault;
    }
    if (!text.equals("true") && !text.equals("false")) {
      note(
          key,
          "应为 true 或 false，现为“" + text + "”",
          "Expected true or false, but it is '" + text + "'");
    }
    return text.equals("true");
  }

  int count(String key, int byDefault) {
    return parsed(key, byDefault, Integer::parseInt, "应为整数", "Expected a whole number");
  }

  int requiredCount(String key) {
    return text(key).isEmpty() ? 0 : count(key, 0);
  }

  @Nullable TimeLimit optionalLimit(String key) {
    String text = optionalText(key);
    if (text == null) {
      return null;
    }
    try {
      return TimeLimit.parse(text);
    } catch (IllegalArgumentException e) {
      note(
          key,
          "应为时限，如 20wd（工作日）、30d（自然日）、7wh（工作小时）、24h（小时），现为“" + text + "”",
          "Expected a time limit such as 20wd, 30d, 7wh or 24h, but it is '" + text + "'");
      return null;
    }
  }

  LocalDate date(String key) {
    return text(key).isEmpty()
        ? NO_DATE
        : parsed(
            key,
            NO_DATE,
            LocalDate::parse,
            "应为存在的日期，如 2026-02-28",
            "Expected a date that exists, such as 2026-02-28");
  }

  @Nullable LocalDate optionalDate(String key) {
    return mapping.entries().containsKey(key) ? date(key) : null;
  }

  /** A list of texts; empty if the key is not there. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    eachElement(
        key,
        (element, at) -> {
          if (element instanceof Scalar scalar && !scalar.isEmpty() && !scalar.text().isBlank()) {
            texts.add(scalar.text().strip());
          } else {
            noteAt(element.line(), at, "应为文字", "Expected a text");
          }
        });
    return texts;
  }

  List<LocalDate> dates(String key) {
    return parsedTexts(
        key,
        LocalDate::parse,
        "应为存在的日期，如 2026-02-28",
        "Expected a date that exists, such as 2026-02-28");
  }

  /** The texts of a list, each parsed; what cannot be parsed is noted and left out. */
  <T> List<T> parsedTexts(String key, Function<String, T> parsing, String zh, String en) {
    List<T> read = new ArrayList<>();
    for (String text : texts(key)) {
      try {
        read.add(parsing.apply(text));
      } catch (IllegalArgumentException | DateTimeException e) {
        note(key, zh + "，现为“" + text + "”", en + ", but it is '" + text + "'");
      }
    }
    return read;
  }

  /** The elements of a list of mappings, each read to its end by the given reading. */
  <T> List<T> each(String key, Function<YamlCursor, T> reading) {
    List<T> read = new ArrayList<>();
    eachElement(
        key,
        (element, at) -> {
          if (element instanceof Mapping entry) {
            read.add(inside(entry, at, reading));
          } else {
            noteAt(element.line(), at, "应为“键： 值”", "Expected key: value");
          }
        });
    return read;
  }

  /** The entries of a mapping from free keys to mappings. */
  <T> Map<String, T> eachEntry(String key, Function<YamlCursor, T> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    Mapping entries = optionalMapping(key);
    if (entries != null) {
      entries
          .entries()
          .forEach(
              (name, node) -> {
                String at = at(key) + "." + name;
                if (node instanceof Mapping entry) {
                  read.put(name, inside(entry, at, reading));
                } else {
                  noteAt(node.line(), at, "应为“键： 值”", "Expected key: value");
                }
              });
    }
    return read;
  }

  /** The entries of a mapping from free keys to texts. */
  Map<String, String> textEntries(String key) {
    Mapping entries = optionalMapping(key);
    if (entries == null) {
      return Map.of();
    }
    YamlCursor cursor = new YamlCursor(file, at(key), entries, problems);
    Map<String, String> read = new LinkedHashMap<>();
    entries.entries().keySet().forEach(name -> read.put(name, cursor.text(name)));
    return read;
  }

  /** A mapping below this one, or null if the key is not there. */
  <T> @Nullable T optional(String key, Function<YamlCursor, T> reading) {
    Mapping entry = optionalMapping(key);
    return entry == null ? null : inside(entry, at(key), reading);
  }

  /** Refuses a code that is not one of the known ones. */
  void requireKnown(String key, @Nullable String code, Collection<String> known) {
    if (code != null && !code.isEmpty() && !known.contains(code)) {
      note(
          key,
          "未知的 “" + code + "”," + DidYouMean.zh(code, known),
          "Unknown '" + code + "', " + DidYouMean.en(code, known));
    }
  }

  /** Notes a problem of a key of this mapping. */
  void note(String key, String zh, String en) {
    noteAt(mapping.keyLines().getOrDefault(key, mapping.line()), at(key), zh, en);
  }

  /** Refuses every key that was not asked for. */
  void done() {
    for (String key : mapping.entries().keySet()) {
      if (!asked.contains(key)) {
        note(key, "未知的键，" + DidYouMean.zh(key, asked), "Unknown key, " + DidYouMean.en(key, asked));
      }
    }
  }

  /** A text, parsed; the default if the key is not there or its text cannot be parsed. */
  <T> T parsed(String key, T byDefault, Function<String, T> parsing, String zh, String en) {
    String text = optionalText(key);
    if (text == null) {
      return byDefault;
    }
    try {
      return parsing.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      note(key, zh + "，现为“" + text + "”", en + ", but it is '" + text + "'");
      return byDefault;
    }
  }

  private <T> T inside(Mapping entry, String at, Function<YamlCursor, T> reading) {
    YamlCursor cursor = new YamlCursor(file, at, entry, problems);
    T value = reading.apply(cursor);
    cursor.done();
    return value;
  }

  private void eachElement(String key, BiConsumer<YamlNode, String> reading) {
    asked.add(key);
    YamlNode node = mapping.entries().get(key);
    if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.elements().size(); i++) {
        reading.accept(sequence.elements().get(i), at(key) + "[" + (i + 1) + "]");
      }
    } else if (node != null) {
      note(key, "应为列表（每行以 - 开头）", "Expected a list (each line begins with -)");
    }
  }

  private @Nullable Mapping optionalMapping(String key) {
    asked.add(key);
    YamlNode node = mapping.entries().get(key);
    if (node instanceof Mapping entry) {
      return entry;
    }
    if (node != null) {
      note(key, "应为“键： 值”", "Expected key: value");
    }
    return null;
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void noteAt(int line, String key, String zh, String en) {
    problems.add(new ConfigurationProblem(file, line, key, zh, en));
  }
}
