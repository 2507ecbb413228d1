package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyFolderTest {

  private static final TenantLibrary LIBRARY =
      new TenantLibrary(
          new CalendarLayer("cn", List.of(), List.of(), List.of()),
          List.of(new PowerType("permit", "行政许可", "01", "XK", null, null)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static final String ITEM =
      """
      code: JS320582SC-XK-0001
      synthetic: true
      base-code: 000131024000
      name: 食品经营许可
      power-type: permit
      department: market-regulation
      implementing-body: 张家港市市场监督管理局
      legal-basis:
        - 《中华人民共和国食品安全法》第三十五条
      statutory-limit: 20wd
      materials:
        - name: 申请书
      result: 食品经营许可证
      process:
        template: participant-review
        publish: true
      """;

  private final SortedMap<String, String> files = new TreeMap<>();

  CountyFolderTest() {
    files.put("county.yaml", "code: 320582\nname: 张家港市\n");
    files.put(
        "organisation.yaml",
        """
        departments:
          - code: market-regulation
            name: 张家港市市场监督管理局
            posts:
              window: 部门窗口岗
              decision: 决定岗
          - code: government-services
            name: 张家港市政务服务管理办公室
            posts: { window: 综合窗口岗 }
        """);
    files.put(
        "demo-officers.yaml",
        """
        officers:
          - username: zjg-window
            name: 周敏
            department: government-services
            posts: [window, market-regulation/window]
            roles: [window-clerk]
        """);
    files.put("items/food.yaml", ITEM);
    files.put(
        "overlays/restaurant-opening.yaml",
        """
        steps:
          Task_Decide:
            post: chief
            limit: 1wd
        forms:
          application:
            fields:
              shopName:
                label: 店名
        """);
  }

  @Test
  void shouldReadAWholeCounty() {
    CountyConfiguration county = read();

    assertThat(county.county().tenant()).isEqualTo(new TenantId("320582"));
    assertThat(county.departments()).hasSize(2);
    assertThat(county.posts()).hasSize(3);
    assertThat(county.officers()).isEmpty();
    assertThat(county.withDemoOfficers().officers())
        .singleElement()
        .satisfies(
            officer -> {
              assertThat(officer.has(Role.WINDOW_CLERK)).isTrue();
              assertThat(officer.holds(new PostRef("market-regulation", "window"))).isTrue();
              assertThat(officer.holds(new PostRef("government-services", "window"))).isTrue();
            });
    assertThat(county.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.baseCode()).isEqualTo("000131024000");
              assertThat(item.statutoryLimit()).isEqualTo(TimeLimit.workingDays(20));
              assertThat(item.promisedLimit()).isNull();
              assertThat(item.materials()).singleElement().matches(m -> m.required());
            });
    assertThat(county.bindings())
        .containsExactly(new Binding("JS320582SC-XK-0001", "participant-review", true));
    assertThat(county.overlay("restaurant-opening").steps())
        .containsEntry(
            "Task_Decide", new Overlay.StepOverlay(null, "chief", TimeLimit.workingDays(1)));
    assertThat(county.overlay("another")).isEqualTo(Overlay.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // replaced          | by                     | line | key             | message
        "statutory-limit: 20wd | statutory-limt: 20wd  | 10   | statutory-limt  | did you mean"
            + " statutory-limit?",
        "20wd                  | 20 days               | 10   | statutory-limit | Expected a time"
            + " limit",
        "market-regulation     | market-regulations    | 6    | department      | did you mean"
            + " market-regulation?",
        "permit                | permits               | 5    | power-type      | did you mean"
            + " permit?",
        "publish: true         | publish: yes          | 16   | process.publish | Expected true or"
            + " false",
        "template:             | tmplate:              | 15   | process.tmplate | did you mean"
            + " template?",
        "name: 食品经营许可    | name:                 | 4    | name            | Has no value",
        "- name: 申请书        | - nme: 申请书         | 12   | materials[1].nme | did you mean name?",
        "synthetic: true       | code: A               | 2    |                 | Key code is there"
            + " twice",
        "synthetic: true       | synthetic: &a true    | 2    |                 | Anchors and"
            + " aliases",
        "synthetic: true       | synthetic: !!bool true | 2   |                 | Tags",
        "synthetic: true       | synthetic: [          | 4    |                 | Not valid YAML",
      })
  void shouldNameFileLineAndKeyOfAProblem(
      String replaced, String by, int line, String key, String message) {
    files.put("items/food.yaml", ITEM.replace(replaced, by));

    refused()
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("items/food.yaml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.messageEn()).contains(message);
              assertThat(problem.messageZh()).isNotBlank();
            });
  }

  @Test
  void shouldRefuseAnUnknownFile() {
    files.put("organization.yaml", "departments: []\n");

    refused()
        .extracting(ConfigurationProblem::messageEn)
        .first()
        .asString()
        .contains("did you mean organisation.yaml?");
  }

  @Test
  void shouldRefuseAnItemWithoutLegalBasis() {
    files.put("items/food.yaml", ITEM.replace("legal-basis:\n  - 《中华人民共和国食品安全法》第三十五条\n", ""));

    refused().extracting(ConfigurationProblem::key).containsExactly("legal-basis");
  }

  @Test
  void shouldRefuseTwoItemsWithOneCode() {
    files.put("items/same.yaml", ITEM);

    refused()
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("items/same.yaml");
              assertThat(problem.key()).isEqualTo("code");
            });
  }

  @Test
  void shouldFindAllProblemsOfAllFilesAtOnce() {
    files.put("county.yaml", "code: 3205\nname: 张家港市\nnmae: x\n");
    files.put("items/food.yaml", ITEM.replace("20wd", "x"));
    files.remove("overlays/restaurant-opening.yaml");

    refused()
        .extracting(ConfigurationProblem::file)
        .containsExactly("county.yaml", "county.yaml", "items/food.yaml");
  }

  @Test
  void shouldRefuseANestingBomb() {
    files.put("items/food.yaml", "a: " + "[".repeat(10_000));

    refused().extracting(ConfigurationProblem::messageEn).containsExactly("Nested too deeply");
  }

  private CountyConfiguration read() {
    return CountyFolder.read(new ConfigurationFiles(files), LIBRARY);
  }

  private ListAssert<ConfigurationProblem> refused() {
    return assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationRefused.class)
        .extracting("problems", list(ConfigurationProblem.class));
  }
}
