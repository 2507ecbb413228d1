package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.BaseList.Freedom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseListTest {

  private static final TenantId COUNTY = new TenantId("320582");
  private static final String BASE =
      """
      items:
        - code: "FOOD"
          name: 食品经营许可
          power-type: permit
          legal-basis: [《食品安全法》第三十五条, 《食品经营许可管理办法》第二条]
          levels: [city, county]
          statutory-limit: 20wd
          promised-limit: 10wd
          materials:
            - { name: 申请书, required: true }
            - { name: 平面图, required: false }
        - code: "OPEN"
          name: 户外招牌设置
          power-type: permit
          legal-basis: [《城市市容和环境卫生管理条例》第十一条]
      """;
  private static final String ITEM =
      """
      code: JS320582SC-XK-0001
      base-code: FOOD
      name: 食品经营许可
      power-type: permit
      department: market
      implementing-body: 张家港市市场监督管理局
      legal-basis: [《食品安全法》第三十五条, 《食品经营许可管理办法》第二条]
      statutory-limit: 20wd
      promised-limit: 7wd
      materials:
        - { name: 申请书 }
        - { name: 平面图, required: false }
      result: 食品经营许可证
      levels: [county]
      """;

  @ParameterizedTest(name = "\"{0}\" instead of \"{1}\": {2} {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          name: 食品许可                     | name: 食品经营许可                | 3  | 由省级目录统一确定为“食品经营许可”
          power-type: penalty                | power-type: permit                | 4  | 由省级目录统一确定为“permit”
          legal-basis: [《食品安全法》第一条] | legal-basis: [《食品安全法》第三十五条, 《食品经营许可管理办法》第二条] | 7 | 由省级目录统一确定
          statutory-limit: 30wd              | statutory-limit: 20wd             | 8  | 由省级目录统一确定为“20个工作日”
          statutory-limit: 10wd              | statutory-limit: 20wd             | 8  | 由省级目录统一确定为“20个工作日”
          promised-limit: 11wd               | promised-limit: 7wd               | 9  | 只能缩短：省级目录的上限为10个工作日，现为11个工作日
          promised-limit: 7d                 | promised-limit: 7wd               | 9  | 请用同一单位
          promised-limit: 10wd               | promised-limit: 7wd               | -  | -
          promised-limit: 1wd                | promised-limit: 7wd               | -  | -
          - { name: 营业执照 }               | - { name: 申请书 }                | 10 | 省级目录没有“营业执照”
          - { name: 平面图 }                 | - { name: 平面图, required: false } | 10 | 不得改为必要
          levels: [county, town]             | levels: [county]                  | 14 | 省级目录没有“town”
          implementing-body: 张家港市行政审批局 | implementing-body: 张家港市市场监督管理局 | - | -
          result: 许可证                     | result: 食品经营许可证            | -  | -
          base-code: OTHER                   | base-code: FOOD                   | -  | -
          """)
  void refusesWhatContradictsTheBaseItemAtItsLine(
      String written, String instead, @Nullable Integer line, @Nullable String message) {
    List<ConfigurationProblem> problems = problems(ITEM.replace(instead, written), "");

    if (message == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.file()).isEqualTo("counties/320582/items/food.yaml");
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.messageZh()).contains(message);
              });
    }
  }

  @Test
  void inheritsWhatTheFileLeavesOut() {
    String bare =
        ITEM.replaceAll("(?m)^(name|power-type|legal-basis|statutory-limit): .*\n", "")
            .replace("levels: [county]\n", "");

    ImplementationItem item = item(bare, "");

    assertThat(item.name()).isEqualTo("食品经营许可");
    assertThat(item.powerType()).isEqualTo("permit");
    assertThat(item.legalBasis()).hasSize(2).contains("《食品安全法》第三十五条");
    assertThat(item.statutoryLimit()).hasToString("20wd");
    assertThat(item.promisedLimit()).hasToString("7wd");
  }

  @Test
  void letsACountyAskForLess() {
    assertThat(problems(ITEM.replace("  - { name: 平面图, required: false }\n", ""), "")).isEmpty();
  }

  @Test
  void leavesOpenWhatTheBaseItemDoesNotSay() {
    BaseList list = library(ITEM, "").baseList(COUNTY);

    assertThat(list.freedom("OPEN", "name")).isEqualTo(Freedom.LOCKED);
    assertThat(list.freedom("OPEN", "promised-limit")).isEqualTo(Freedom.FREE);
    assertThat(list.freedom("FOOD", "promised-limit")).isEqualTo(Freedom.SHORTER);
    assertThat(list.freedom("FOOD", "materials")).isEqualTo(Freedom.FEWER);
    assertThat(list.freedom("FOOD", "place")).isEqualTo(Freedom.FREE);
    assertThat(list.freedom("UNKNOWN", "name")).isEqualTo(Freedom.FREE);
  }

  @Test
  void goesByWhatTheProvinceSaysAboutItsList() {
    String own = "inheritance: { locked: [promised-limit], fewer: [legal-basis] }\n";

    assertThat(problems(ITEM.replace("name: 食品经营许可\n", "name: 食品许可\n"), own))
        .extracting(ConfigurationProblem::key)
        .containsExactly("promised-limit");
    assertThat(problems(ITEM.replace(", 《食品经营许可管理办法》第二条]", "]").replace("7wd", "10wd"), own))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inheritance: { locked: [nome] }                          | name
          inheritance: { shorter: [materials] }                    | statutory-limit
          inheritance: { locked: [materials], fewer: [materials] } | only once
          """)
  void refusesAnInheritanceThatMakesNoSense(String inheritance, String message) {
    assertThat(problems(ITEM, inheritance + "\n"))
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("provinces/320000/province.yaml");
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.messageEn()).contains(message);
            });
  }

  @Test
  void showsWhichItemsAChangeOfTheListReaches() {
    BaseList before = list(BASE);
    BaseList renamed = list(BASE.replace("户外招牌设置", "户外招牌设置备案"));
    BaseList shorter = list(BASE.replace("promised-limit: 10wd", "promised-limit: 5wd"));
    ImplementationItem item = item(ITEM, "");

    assertThat(BaseListReach.of(before, before, List.of(item))).isEmpty();
    assertThat(BaseListReach.of(before, renamed, List.of(item)))
        .singleElement()
        .satisfies(
            reach -> {
              assertThat(reach.code()).isEqualTo("OPEN");
              assertThat(reach.fields()).hasSize(1);
              assertThat(reach.items()).isEmpty();
            });
    assertThat(BaseListReach.of(before, shorter, List.of(item)).getFirst().items())
        .singleElement()
        .satisfies(
            reached -> {
              assertThat(reached.county()).isEqualTo("320582");
              assertThat(reached.code()).isEqualTo(item.code());
              assertThat(reached.contradictions())
                  .singleElement()
                  .satisfies(c -> assertThat(c.zh()).contains("5个工作日", "7个工作日"));
            });
    assertThat(BaseListReach.of(before, BaseList.NONE, List.of(item)))
        .extracting(BaseListReach::kind)
        .containsOnly(ConfigurationPlan.Kind.DELETE);
  }

  private static List<ConfigurationProblem> problems(String item, String inheritance) {
    ConfigurationRefused refused =
        catchThrowableOfType(ConfigurationRefused.class, () -> library(item, inheritance));
    return refused == null ? List.of() : refused.problems();
  }

  private static ImplementationItem item(String item, String inheritance) {
    return library(item, inheritance).counties().getFirst().items().getFirst();
  }

  private static TenantLibrary library(String item, String inheritance) {
    return TenantLibrary.read(files(item, inheritance, BASE));
  }

  private static BaseList list(String base) {
    Map<String, String> texts = new TreeMap<>(files(ITEM, "", base).texts());
    texts.keySet().removeIf(path -> path.startsWith("counties/"));
    return TenantLibrary.read(ConfigurationFiles.of(texts)).baseList(COUNTY);
  }

  private static ConfigurationFiles files(String item, String inheritance, String base) {
    return ConfigurationFiles.of(
        Map.of(
            "platform/power-types.yaml",
            """
            power-types:
              - { code: permit, name: 行政许可, letters: XK }
              - { code: penalty, name: 行政处罚, letters: CF }
            """,
            "provinces/320000/province.yaml",
            "code: \"320000\"\nname: 江苏省\n" + inheritance,
            "provinces/320000/base-items/all.yaml",
            base,
            "counties/320582/county.yaml",
            "code: \"320582\"\nname: 张家港市\n",
            "counties/320582/organisation.yaml",
            "departments:\n  - { code: market, name: 张家港市市场监督管理局, posts: { window: 窗口岗 } }\n",
            "counties/320582/items/food.yaml",
            item));
  }
}
