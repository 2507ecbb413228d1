package io.sunlit.runtime.documents;

import io.sunlit.runtime.documents.typeset.Block;
import io.sunlit.runtime.documents.typeset.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a kind of document with its placeholders: one line for each paragraph, how it is set
 * between black brackets at its beginning. Immutable.
 *
 * @see "docs/how-to/write-a-document-template.md"
 */
public final class DocumentTemplate {

  /** What stands in a line: plain text, or a placeholder. */
  sealed interface Part {}

  record Plain(String text) implements Part {}

  record Value(Placeholder placeholder) implements Part {}

  /**
   * Only with, or only without, a value.
   *
   * @param present whether the value must be there
   */
  record Condition(Placeholder placeholder, boolean present) {}

  record TemplateLine(int number, Style style, List<Condition> conditions, List<Part> parts) {

    Optional<Placeholder> list() {
      return parts.stream()
          .filter(part -> part instanceof Value value && value.placeholder().isList())
          .map(part -> ((Value) part).placeholder())
          .findFirst();
    }
  }

  private final String name;
  private final List<TemplateLine> lines;

  private DocumentTemplate(String name, List<TemplateLine> lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * Reads a template.
   *
   * @param name of its file, for messages
   * @throws DocumentTemplateUnreadable with every unknown mark and placeholder
   */
  public static DocumentTemplate parse(String name, String text) {
    return new DocumentTemplate(name, new TemplateReading(name).read(text));
  }

  /**
   * The document.
   *
   * @param values what is known; a blank value counts as missing
   * @throws DocumentValueMissing if the template asks for a value that is not known
   */
  public List<Block> fill(Map<Placeholder, List<String>> values) {
    List<Block> blocks = new ArrayList<>();
    for (TemplateLine line : lines) {
      if (line.conditions().stream().allMatch(each -> holds(each, values))) {
        fill(line, values, blocks);
      }
    }
    return blocks;
  }

  /** The title, as in 受理通知书. */
  public String title(Map<Placeholder, List<String>> values) {
    return text(Style.TITLE, values);
  }

  /** The document's number (文号). */
  public String number(Map<Placeholder, List<String>> values) {
    return text(Style.NUMBER, values);
  }

  private String text(Style style, Map<Placeholder, List<String>> values) {
    return fill(values).stream()
        .filter(block -> block instanceof Block.Text text && text.style() == style)
        .map(block -> ((Block.Text) block).text())
        .findFirst()
        .orElse("");
  }

  private void fill(TemplateLine line, Map<Placeholder, List<String>> values, List<Block> blocks) {
    Placeholder list = line.list().orElse(null);
    if (list == null) {
      add(line.style(), write(line, values, null, 0), blocks);
      return;
    }
    List<String> entries = known(list, line, values);
    for (int i = 0; i < entries.size(); i++) {
      add(line.style(), write(line, values, entries.get(i), i + 1), blocks);
    }
  }

  /** An officer's reason may have paragraphs of its own. */
  private static void add(Style style, String text, List<Block> blocks) {
    text.lines()
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .forEach(paragraph -> blocks.add(new Block.Text(style, paragraph)));
  }

  private String write(
      TemplateLine line,
      Map<Placeholder, List<String>> values,
      @Nullable String entry,
      int ordinal) {
    StringBuilder text = new StringBuilder();
    for (Part part : line.parts()) {
      switch (part) {
        case Plain plain -> text.append(plain.text());
        case Value value when value.placeholder() == Placeholder.ORDINAL && entry != null ->
            text.append(ordinal);
        case Value value when value.placeholder().isList() && entry != null -> text.append(entry);
        case Value value -> text.append(String.join("、", known(value.placeholder(), line, values)));
      }
    }
    return text.toString();
  }

  private List<String> known(
      Placeholder placeholder, TemplateLine line, Map<Placeholder, List<String>> values) {
    List<String> known = values.getOrDefault(placeholder, List.of());
    if (known.isEmpty() || known.stream().anyMatch(String::isBlank)) {
      throw new DocumentValueMissing(name, line.number(), placeholder);
    }
    return known;
  }

  private static boolean holds(Condition condition, Map<Placeholder, List<String>> values) {
    boolean present =
        values.getOrDefault(condition.placeholder(), List.of()).stream()
            .anyMatch(value -> !value.isBlank());
    return present == condition.present();
  }
}
