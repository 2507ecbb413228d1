package io.sunlit.runtime.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.runtime.documents.typeset.Block;
import io.sunlit.runtime.documents.typeset.Style;
import io.sunlit.tenants.TenantId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTemplateTest {

  private static final String FRAME = "【标题】通知书\n【文号】通〔{年度}〕{流水号}号\n";

  @Test
  void repeatsALineForEachEntryOfAList() {
    DocumentTemplate template = DocumentTemplate.parse("t", FRAME + "【条目】{序号}．{补正内容}；");

    List<Block> blocks = template.fill(values(Map.of(Placeholder.MISSING, List.of("营业执照", "平面图"))));

    assertThat(blocks)
        .endsWith(new Block.Text(Style.ENTRY, "1．营业执照；"), new Block.Text(Style.ENTRY, "2．平面图；"));
  }

  @Test
  void leavesOutWhatHasNoValueOnlyWhereTheTemplateSaysSo() {
    DocumentTemplate template =
        DocumentTemplate.parse("t", FRAME + "【如有补正期限】请于{补正期限}前提交。\n【如无补正期限】请尽快提交。");

    assertThat(text(template.fill(values(Map.of())))).contains("请尽快提交。");
    assertThat(
            text(template.fill(values(Map.of(Placeholder.SUPPLEMENT_DUE, List.of("2026年12月1日"))))))
        .contains("请于2026年12月1日前提交。")
        .doesNotContain("尽快");
  }

  @Test
  void refusesToPrintABlank() {
    DocumentTemplate template = DocumentTemplate.parse("refusal.txt", FRAME + "理由：{理由}");

    for (List<String> blank : List.of(List.<String>of(), List.of(" "))) {
      assertThatThrownBy(() -> template.fill(values(Map.of(Placeholder.REASON, blank))))
          .isInstanceOfSatisfying(
              DocumentValueMissing.class,
              missing -> {
                assertThat(missing.code()).isEqualTo("document-value-missing");
                assertThat(missing.arguments()).containsExactly("理由", "refusal.txt", 3);
              });
    }
  }

  @Test
  void namesEverythingThatIsWrongWithATemplateAtOnce() {
    assertThatThrownBy(() -> DocumentTemplate.parse("t", "【标题】通知书\n【页眉】{申请者}\n{理由"))
        .isInstanceOf(DocumentTemplateUnreadable.class)
        .hasMessageContaining("没有“【页眉】”")
        .hasMessageContaining("没有名为“申请者”的内容，是否为“申请人”")
        .hasMessageContaining("花括号")
        .hasMessageContaining("缺少【文号】");
  }

  @Test
  void doesNotReadPlaceholdersInWhatPeopleWrote() {
    DocumentTemplate template = DocumentTemplate.parse("t", FRAME + "{理由}");

    assertThat(text(template.fill(values(Map.of(Placeholder.REASON, List.of("见{查询码}【落款】"))))))
        .contains("见{查询码}【落款】");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void fillsEveryTemplateOfThePlatform(DocumentKind kind) {
    DocumentTemplate template = new DocumentTemplates().find(new TenantId("320583"), kind);
    Map<Placeholder, List<String>> all = new EnumMap<>(Placeholder.class);
    Arrays.stream(Placeholder.values()).forEach(each -> all.put(each, List.of(each.zh())));

    String text = text(template.fill(all));

    assertThat(text).contains("申请人：", "办件编号").doesNotContain("{", "【");
    assertThat(template.title(all)).isNotBlank();
    assertThat(template.number(all)).contains("〔年度〕流水号号");
    if (kind == DocumentKind.REFUSAL || kind == DocumentKind.ACCEPTANCE_REFUSAL) {
      assertThat(text).contains("理由", "六十日", "行政复议", "六个月", "行政诉讼");
    }
  }

  private static Map<Placeholder, List<String>> values(Map<Placeholder, List<String>> more) {
    Map<Placeholder, List<String>> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.YEAR, List.of("2026"));
    values.put(Placeholder.SERIAL, List.of("1"));
    values.putAll(more);
    return values;
  }

  private static String text(List<Block> blocks) {
    return blocks.stream()
        .map(block -> ((Block.Text) block).text())
        .collect(Collectors.joining("\n"));
  }
}
