package io.sunlit.runtime.documents;

import io.sunlit.runtime.documents.DocumentTemplate.Condition;
import io.sunlit.runtime.documents.DocumentTemplate.Part;
import io.sunlit.runtime.documents.DocumentTemplate.Plain;
import io.sunlit.runtime.documents.DocumentTemplate.TemplateLine;
import io.sunlit.runtime.documents.DocumentTemplate.Value;
import io.sunlit.runtime.documents.typeset.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text of a template; collects everything that is wrong with it. */
final class TemplateReading {

  private static final String COMMENT = "编者";
  private static final String IF = "如有";
  private static final String UNLESS = "如无";
  private static final Map<String, Style> STYLES =
      Map.of(
          "机关", Style.ORGAN,
          "标题", Style.TITLE,
          "文号", Style.NUMBER,
          "称谓", Style.SALUTATION,
          "小标题", Style.HEADING,
          "条目", Style.ENTRY,
          "落款", Style.SIGNATURE,
          "说明", Style.NOTE);

  private final String name;
  private final List<String> problems = new ArrayList<>();

  TemplateReading(String name) {
    this.name = name;
  }

  List<TemplateLine> read(String text) {
    List<TemplateLine> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && !line.startsWith("【" + COMMENT + "】")) {
        lines.add(line(number, line));
      }
    }
    for (Style needed : List.of(Style.TITLE, Style.NUMBER)) {
      if (lines.stream().noneMatch(line -> line.style() == needed)) {
        problems.add("缺少【" + (needed == Style.TITLE ? "标题" : "文号") + "】一行");
      }
    }
    if (!problems.isEmpty()) {
      throw new DocumentTemplateUnreadable(name, problems);
    }
    return List.copyOf(lines);
  }

  private TemplateLine line(int number, String line) {
    List<Condition> conditions = new ArrayList<>();
    Style style = Style.PARAGRAPH;
    String rest = line;
    while (rest.startsWith("【") && rest.indexOf('】') > 0) {
      String mark = rest.substring(1, rest.indexOf('】'));
      rest = rest.substring(rest.indexOf('】') + 1);
      if (mark.startsWith(IF) || mark.startsWith(UNLESS)) {
        Placeholder asked = placeholder(number, mark.substring(IF.length()));
        if (asked != null) {
          conditions.add(new Condition(asked, mark.startsWith(IF)));
        }
      } else if (STYLES.containsKey(mark)) {
        style = STYLES.get(mark);
      } else {
        problems.add("第 %d 行：没有“【%s】”这种标记".formatted(number, mark));
      }
    }
    return new TemplateLine(number, style, List.copyOf(conditions), parts(number, rest.strip()));
  }

  private List<Part> parts(int number, String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (open < 0) {
        parts.add(new Plain(text.substring(at)));
        break;
      }
      if (close < 0) {
        problems.add("第 %d 行：花括号没有写完整".formatted(number));
        break;
      }
      if (open > at) {
        parts.add(new Plain(text.substring(at, open)));
      }
      Placeholder placeholder = placeholder(number, text.substring(open + 1, close));
      if (placeholder != null) {
        parts.add(new Value(placeholder));
      }
      at = close + 1;
    }
    return List.copyOf(parts);
  }

  private @Nullable Placeholder placeholder(int number, String zh) {
    Placeholder found = Placeholder.named(zh.strip()).orElse(null);
    if (found == null) {
      String nearest = Placeholder.nearest(zh);
      problems.add(
          "第 %d 行：没有名为“%s”的内容%s"
              .formatted(number, zh, nearest == null ? "" : "，是否为“" + nearest + "”"));
    }
    return found;
  }
}
