package io.sunlit.templates.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sunlit.templates.FlowXml;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionDifferenceTest {

  private static final String FLOW =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sunlit="urn:sunlit:bpmn:1">
        <bpmn:process id="P">
          <bpmn:userTask id="A" name="审核"><bpmn:extensionElements><sunlit:humanStep post="review" limit="5wd"/></bpmn:extensionElements></bpmn:userTask>
          <bpmn:userTask id="J"><bpmn:extensionElements><sunlit:jointApproval policy="all-must-agree"><sunlit:participant item="FIRE" limit="3wd"/></sunlit:jointApproval></bpmn:extensionElements></bpmn:userTask>
          <bpmn:endEvent id="E"/>
          <bpmn:sequenceFlow id="F" sourceRef="A" targetRef="J"><bpmn:conditionExpression>=a</bpmn:conditionExpression></bpmn:sequenceFlow>
          <bpmn:sequenceFlow id="G" sourceRef="A" targetRef="E"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit="5wd"            | limit="3wd"           | limit   | changed   | A | “审核”的时限：5 个工作日 → 3 个工作日
          name="审核"            | name="复核"           | flow    | renamed   | A | 步骤改名：审核 → 复核
          post="review"          | post="window"         | binding | changed   | A | “审核”的岗位：review → window
          policy="all-must-agree"| policy="lead-decides" | policy  | changed   | J | J的汇总规则：all-must-agree → lead-decides
          item="FIRE" limit="3wd"| item="FIRE" limit="2wd"| limit  | changed   | J | J的时限：3 个工作日 → 2 个工作日
          targetRef="J"          | targetRef="E"         | flow    | rerouted  | F | F改接：终点 J → E
          >=a<                   | >=b<                  | rule    | changed   | F | F的条件：=a → =b
          """)
  void oneChangeIsToldInOneLine(
      String before, String after, String area, String kind, String element, String zh) {
    List<Change> changes = between(FLOW, FLOW.replace(before.strip(), after.strip()));

    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.area().code()).isEqualTo(area);
              assertThat(change.kind().code()).isEqualTo(kind);
              assertThat(change.element()).isEqualTo(element);
              assertThat(change.zh()).isEqualTo(zh);
            });
  }

  @Test
  void whatWasAddedOnTheWayThereWasRemovedOnTheWayBack() {
    String longer =
        FLOW.replace(
                "<bpmn:endEvent id=\"E\"/>",
                "<bpmn:endEvent id=\"E\"/><bpmn:task id=\"N\" name=\"新\"/>")
            .replace(
                "<sunlit:participant", "<sunlit:participant item=\"SIGN\"/><sunlit:participant");

    assertThat(between(FLOW, longer))
        .extracting(c -> c.kind().code(), Change::element, c -> c.area().code())
        .containsExactlyInAnyOrder(tuple("added", "N", "flow"), tuple("added", "J", "policy"));
    assertThat(between(longer, FLOW)).extracting(c -> c.kind().code()).containsOnly("removed");
  }

  @Test
  void theOrderOfWaysOutOfANodeIsAChangeAndTheOrderOfOthersIsNot() {
    String first = "<bpmn:sequenceFlow id=\"G\" sourceRef=\"A\" targetRef=\"E\"/>";
    String without = FLOW.replace(first, "");
    String swapped =
        without.replace("<bpmn:sequenceFlow id=\"F\"", first + "<bpmn:sequenceFlow id=\"F\"");
    String elsewhere =
        FLOW.replace("<bpmn:endEvent id=\"E\"/>", "")
            .replace("<bpmn:userTask id=\"A\"", "<bpmn:endEvent id=\"E\"/><bpmn:userTask id=\"A\"");

    assertThat(between(FLOW, swapped))
        .extracting(c -> c.kind().code())
        .containsExactly("reordered");
    assertThat(between(FLOW, elsewhere)).isEmpty();
  }

  @Test
  void aMovedShapeIsToldApart() {
    List<Change> changes =
        between(
            VersionMergeTest.process("<bpmn:task id='A' name='旧'/>", 10),
            VersionMergeTest.process("<bpmn:task id='A' name='新'/>", 20));

    assertThat(changes).extracting(c -> c.area().code()).containsExactly("flow", "layout");
    assertThat(changes.getLast().kind().code()).isEqualTo("moved");
  }

  /** Found by a diagram of 2 MB that took a minute: the work must not grow with the square. */
  @Test
  void aLargeDiagramIsComparedInTimeThatGrowsWithItsSize() {
    String older = large("bpmn:task");
    String newer = older.replaceFirst("name='t77'", "name='renamed'");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    VersionDifference.between(
                        VersionFiles.diagram(older), VersionFiles.diagram(newer)))
                .singleElement()
                .satisfies(change -> assertThat(change.element()).isEqualTo("t77")));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    VersionDifference.between(
                        VersionFiles.diagram(older), VersionFiles.diagram(large("bpmn:userTask"))))
                .hasSize(LARGE));
  }

  private static final int LARGE = 8_000;

  private static String large(String kind) {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < LARGE; i++) {
      steps
          .append("<%s id='t%d' name='t%d'/><!-- same -->".formatted(kind, i, i))
          .append("<bpmn:documentation>%s</bpmn:documentation>".formatted(i % 2 == 0 ? "a" : "b"))
          .append(
              "<bpmn:sequenceFlow id='f%d' sourceRef='t%d' targetRef='t%d'/>"
                  .formatted(i, i, (i + 1) % LARGE));
    }
    return FlowXml.process("P").raw(steps.toString()).xml();
  }

  @Test
  void formsAndFilesOfATemplateAreCompared() {
    VersionFiles older =
        new VersionFiles(
            new TreeMap<>(
                Map.of(
                    "forms/a.form", "{\"components\":[{\"id\":\"X\",\"label\":\"面积\"}]}",
                    "template.yaml", "{version: 1, power-types: [permit]}",
                    "README.md", "一")));
    VersionFiles newer =
        new VersionFiles(
            new TreeMap<>(
                Map.of(
                    "forms/a.form",
                        "{\"components\":[{\"id\":\"X\",\"label\":\"经营面积\"},{\"id\":\"Y\"}]}",
                    "template.yaml", "{version: 2, power-types: [permit, filing]}",
                    "README.md", "二")));

    assertThat(VersionDifference.between(older, newer))
        .extracting(c -> c.area().code(), c -> c.kind().code())
        .containsExactlyInAnyOrder(
            tuple("form", "renamed"),
            tuple("form", "added"),
            tuple("binding", "changed"),
            tuple("binding", "added"),
            tuple("text", "changed"));
  }

  private static List<Change> between(String older, String newer) {
    return VersionDifference.between(VersionFiles.diagram(older), VersionFiles.diagram(newer));
  }
}
