package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.ItemCompleteness.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedItemTest {

  private static final TenantLibrary LIBRARY =
      TenantLibrary.read(ConfigurationFiles.read(Path.of("../library/src/main/resources/tenants")));

  private static final String FULL =
      """
      code: JS320583SL-XK-0009
      base-code: 000179000000
      name: 取水许可
      power-type: permit
      department: water
      implementing-body: 昆山市水务局
      implementing-body-code: 11370800004234373R
      legal-basis: [《取水许可和水资源费征收管理条例》第二条]
      statutory-limit: 45d
      promised-limit: 15wd
      case-kind: promised
      conditions: [取水符合规划]
      applicants: [enterprise, person]
      levels: [county]
      channels: [window, pc]
      materials:
        - { name: 申请书, form: original, kind: form, may-follow: true, issuer: 申请人 }
      free-of-charge: true
      result: 取水许可证
      handling-office: 水资源科
      procedure: 申请、受理、审查、决定、送达
      place: 市民服务中心
      opening-hours: 工作日 9:00-17:00
      consultation: 0512-00000000
      complaint: 0512-12345
      steps:
        - { name: 受理, post: window, limit: 7wh }
      risk-points:
        - { step: 受理, level: medium, description: 不按规定受理, control: 系统自动比对材料 }
      process: { template: administrative-licence }
      """;

  @Test
  void shouldTakeWhatTheLawChecksAskFromTheItem() {
    CheckedItem checked =
        check(
            FULL
                + """
                special-procedures:
                  - { code: appraisal, name: 水量鉴定, limit: 10wd }
                  - { name: 现场听证 }
                  - { name: 水源论证 }
                deciding-posts: [decision]
                explicit-decision: true
                """);

    assertThat(checked.problems()).isEmpty();
    var item = Objects.requireNonNull(checked.item());
    assertThat(item.facts())
        .isEqualTo(
            new ItemFacts(
                "permit",
                "water",
                TimeLimit.parse("45d"),
                TimeLimit.workingDays(15),
                List.of("appraisal", "hearing", "other"),
                List.of("decision")));
    assertThat(item.forbidsDefaultConsent()).isTrue();
  }

  @Test
  void shouldNameTheLineOfASpecialProcedureOfNoKnownKind() {
    CheckedItem checked = check(FULL + "special-procedures:\n  - { code: tea-break, name: 喝茶 }\n");

    assertThat(checked.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("code", "tea-break"));
  }

  @Test
  void shouldAcceptAFullItemAndLetItBePublished() {
    CheckedItem checked = check(FULL);

    assertThat(checked.problems()).isEmpty();
    assertThat(Objects.requireNonNull(checked.completeness()).score()).isEqualTo(100);
    assertThat(checked.isPublishable()).isTrue();
    assertThat(Objects.requireNonNull(checked.item()).details())
        .containsEntry("applicants", List.of("enterprise", "person"));
    assertThat(checked.item().materials().getFirst().more()).containsEntry("may-follow", "true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "promised-limit: 15wd | promised-limit: 15 days | 10 | Expected a time limit",
        "promised-limit: 15wd | promised-limt: 15wd | 10 | did you mean promised-limit?",
        "power-type: permit | power-type: permitt | 4 | did you mean permit?",
        "department: water | department: watr | 5 | did you mean water?",
        "1137080000423437 | 1137080000423438 | 7 | Expected the check character",
        "base-code: 000179000000 | base-code: 990179000000 | 2 | Expected issuer",
        "legal-basis: [《取水许可和水资源费征收管理条例》第二条] | legal-basis: [] | 8 | without a legal basis",
        "case-kind: promised | case-kind: promise | 11 | did you mean promised?",
        "form: original | form: paper | 17 | Unknown 'paper'",
        "issuer: 申请人 | isuer: 申请人 | 17 | did you mean issuer?",
        "free-of-charge: true | free-of-charge: yes | 18 | Expected true or false",
        "level: medium | level: middle | 29 | medium",
        "name: 取水许可 | code: 取水许可 | 3 | is there twice",
        "name: 取水许可 | name: &a 取水许可 | 3 | Anchors and aliases",
      })
  void shouldNameTheLineOfWhatIsWrong(String right, String wrong, int line, String message) {
    assertThat(FULL).contains(right);

    CheckedItem checked = check(FULL.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

    assertThat(checked.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.messageEn()).contains(message);
            });
    assertThat(checked.isPublishable()).isFalse();
  }

  @Test
  void shouldKeepAnItemWithGapsFromThePublic() {
    CheckedItem checked = check(FULL.replaceFirst("process: .*\n", "").replace("SL-XK-", "SL_XK_"));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.isPublishable()).isFalse();
    assertThat(Objects.requireNonNull(checked.completeness()).gaps())
        .filteredOn(Gap::blocking)
        .extracting(Gap::key)
        .containsExactly("process", "code");
  }

  private static CheckedItem check(String text) {
    return CheckedItem.of(
        "item.yaml", text, LIBRARY, List.of("water", "fire-rescue"), new TenantId("320583"));
  }
}
