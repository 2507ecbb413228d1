package io.sunlit.runtime.documents;

import io.sunlit.forms.FormSchema;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.documents.typeset.Block;
import io.sunlit.runtime.documents.typeset.Style;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application form on paper: a table of what was asked and answered, group by group. */
final class PrintedForm {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOTHING = "—";

  private final CaseFile file;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param form null if the item is applied for without a form
   */
  PrintedForm(CaseFile file, @Nullable FormSchema form) {
    this.file = file;
    blocks.add(new Block.Text(Style.TITLE, title()));
    blocks.add(new Block.Text(Style.NUMBER, "办件编号：" + file.number().value()));
    CaseFile.Header header = file.header();
    row("申请人", header.applicant().name());
    row("证件号码", header.applicant().idNumber());
    row("联系电话", header.applicant().phone());
    row(
        "收件日期",
        DateTimeFormatter.ofPattern("uuuu年M月d日")
            .format(LocalDate.ofInstant(header.receivedAt(), ZoneId.of("Asia/Shanghai"))));
    if (form != null) {
      JsonNode answers = JSON.readTree(header.application());
      components(JSON.readTree(form.toJson()).path("components"), answers);
    }
    blocks.add(new Block.Text(Style.NOTE, "本表由系统按申请人填报的内容打印。"));
    blocks.add(new Block.Text(Style.NOTE, "申请人（签名或盖章）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日"));
  }

  String title() {
    return file.header().itemName() + "申请表";
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  private void components(JsonNode components, JsonNode answers) {
    for (JsonNode component : components) {
      String type = component.path("type").asString("");
      switch (type) {
        case "group" -> {
          section(component);
          components(component.path("components"), at(answers, component));
        }
        case "dynamiclist" -> list(component, at(answers, component));
        default -> {
          if (component.path("key").isString()) {
            row(label(component), AnswerText.lines(component, at(answers, component)));
          }
        }
      }
    }
  }

  private void list(JsonNode component, JsonNode rows) {
    section(component);
    int number = 0;
    for (JsonNode row : rows) {
      number++;
      row("第 " + number + " 项", "");
      components(component.path("components"), row);
    }
    if (number == 0) {
      row("", "无");
    }
  }

  private void section(JsonNode component) {
    String label = label(component);
    if (!label.isBlank()) {
      blocks.add(new Block.Text(Style.SECTION, label));
    }
  }

  private static String label(JsonNode component) {
    return component.path("label").asString("");
  }

  /** The answer to a component, by its path or key; both may have dots. */
  private static JsonNode at(JsonNode answers, JsonNode component) {
    JsonNode named = component.has("path") ? component.path("path") : component.path("key");
    JsonNode found = answers;
    for (String segment : named.asString("").split("\\.")) {
      if (!segment.isEmpty()) {
        found = found.path(segment);
      }
    }
    return found;
  }

  private void row(String label, @Nullable String value) {
    row(label, value == null ? List.of() : List.of(value));
  }

  private void row(String label, List<String> lines) {
    blocks.add(
        new Block.Row(
            label.isBlank() ? NOTHING : label, lines.isEmpty() ? List.of(NOTHING) : lines));
  }
}
