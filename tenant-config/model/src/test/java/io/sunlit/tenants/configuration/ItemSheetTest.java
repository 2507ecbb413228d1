package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.BaseList.Freedom;
import io.sunlit.tenants.configuration.ItemSheet.Entry;
import io.sunlit.tenants.configuration.ItemSheet.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ItemSheetTest {

  private static final TenantLibrary LIBRARY =
      TenantLibrary.read(ConfigurationFiles.read(Path.of("../library/src/main/resources/tenants")));

  @Test
  void hasEveryFieldOfItemFilesOnceAndInWordsOfOfficials() {
    List<String> shown = new ArrayList<>();
    ItemSheet.GROUPS.values().forEach(shown::addAll);
    Object schema = Objects.requireNonNull(FileSchemas.all().get("item")).get("properties");
    TreeSet<String> files = new TreeSet<>();
    ((Map<?, ?>) Objects.requireNonNull(schema)).keySet().forEach(k -> files.add(k.toString()));
    files.remove("process");

    assertThat(shown).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(shown)).isEqualTo(files);
    assertThat(entries(sheet("320583", "food-business-licence")))
        .allSatisfy(entry -> assertThat(entry.zh()).as(entry.key()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void hasAChineseWordForEveryChoice() {
    List<FieldSpec> specs = new ArrayList<>(ItemFields.DETAILS);
    specs.addAll(ItemFields.MATERIAL);
    ItemFields.DETAILS.forEach(spec -> specs.addAll(spec.fields()));
    for (FieldSpec spec : specs) {
      if (spec.kind() == FieldSpec.Kind.CHOICE || spec.kind() == FieldSpec.Kind.CHOICES) {
        for (String choice : spec.choices()) {
          if (!spec.key().equals("code")) { // special procedures have a name of their own beside it
            assertThat(ItemWords.zh(spec, choice))
                .as("%s of %s", choice, spec.key())
                .containsPattern("\\p{IsHan}");
          }
        }
      }
    }
  }

  @Test
  void showsWhatTheProvinceFixesAndWhatIsMissing() {
    ItemSheet sheet = sheet("320583", "food-business-licence");

    assertThat(entry(sheet, "name").freedom()).isEqualTo(Freedom.LOCKED);
    assertThat(entry(sheet, "promised-limit").freedom()).isEqualTo(Freedom.SHORTER);
    assertThat(entry(sheet, "promised-limit").limit()).isEqualTo("7个工作日");
    assertThat(entry(sheet, "place").freedom()).isEqualTo(Freedom.FREE);
    assertThat(entry(sheet, "applicants").values())
        .extracting(Value::zh)
        .containsExactly("自然人", "企业法人");
    assertThat(entry(sheet, "materials").rows()).hasSize(4);
    assertThat(entry(sheet, "steps").isEmpty()).isTrue();
    assertThat(entry(sheet, "steps").counts()).isTrue();
    assertThat(entry(sheet, "quota").counts()).isFalse();
    assertThat(entries(sheet)).extracting(Entry::key).doesNotContain("penalties", "levy-kind");
  }

  private static ItemSheet sheet(String county, String file) {
    TenantId tenant = new TenantId(county);
    ImplementationItem item =
        LIBRARY.county(tenant).orElseThrow().items().stream()
            .filter(each -> file.startsWith("food") && each.name().equals("食品经营许可"))
            .findFirst()
            .orElseThrow();
    return ItemSheet.of(
        item,
        "行政许可",
        "市场监督管理局",
        ItemCompleteness.of(item, LIBRARY.codes(tenant)),
        LIBRARY.baseList(tenant));
  }

  private static List<Entry> entries(ItemSheet sheet) {
    return sheet.groups().stream().flatMap(group -> group.entries().stream()).toList();
  }

  private static Entry entry(ItemSheet sheet, String key) {
    return entries(sheet).stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow();
  }
}
