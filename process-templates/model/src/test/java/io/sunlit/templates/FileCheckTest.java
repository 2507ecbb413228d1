package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FileCheck.Surroundings;
import io.sunlit.templates.FileCheck.Verdict;
import io.sunlit.templates.TemplateProblem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the file holds, the answer is a list of problems that name the place. */
class FileCheckTest {

  private static final Surroundings NOTHING_KNOWN = new Surroundings(null, null);

  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>";

  private static final String FOREIGN =
      "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>%s</definitions>";

  /** The block that the README measures; here only that it is judged, and not slowly. */
  @Test
  void judgesTheBlockOf17BranchesInTime() throws IOException {
    byte[] block = Files.readAllBytes(Path.of("src/test/resources/block-of-17.bpmn"));
    assertThat(FileCheck.check(block, NOTHING_KNOWN).properties().sound()).isTrue();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long started = System.nanoTime();
      FileCheck.check(block, NOTHING_KNOWN);
      best = Math.min(best, System.nanoTime() - started);
    }
    assertThat(best).as("nanoseconds").isLessThan(50_000_000L);
  }

  static List<String> unreadable() {
    return List.of(
        "",
        "   ",
        "not xml",
        "<a",
        "<a/>",
        "<definitions/>",
        "{\"json\": true}",
        "<?xml version='1.0' encoding='nonsense'?><a/>",
        LAUGHS,
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/e\">]><x>&e;</x>",
        "<a>".repeat(10_000),
        FOREIGN.formatted("<process id='P'><!-- " + "x".repeat(20_000_000) + " --></process>"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void saysWhyAFileCannotBeRead(String text) {
    long started = System.nanoTime();
    Verdict verdict = check(text);
    assertThat(verdict.readable()).isFalse();
    assertThat(verdict.properties().sound()).isNull();
    assertThat(verdict.problems()).hasSize(1);
    assertThat(verdict.problems().getFirst().messageZh()).containsPattern("\\p{IsHan}{2}");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void refusesTwoProcessesInATemplate() {
    String two =
        FlowXml.sound()
            .xml()
            .replace(
                "</bpmn:definitions>",
                "<bpmn:process id='Q' isExecutable='true'/></bpmn:definitions>");
    assertThat(errors(two)).contains("process");
  }

  @Test
  void namesTheFlowThatLeadsNowhere() {
    Verdict verdict = check(FlowXml.sound().flow("Flow_Lost", "Task_Decide", "Nowhere").xml());
    assertThat(verdict.problems())
        .anyMatch(p -> p.check().equals("flow-ends") && "Flow_Lost".equals(p.element()));
    assertThat(verdict.properties().optionToComplete()).isFalse();
  }

  @Test
  void namesTheJointApprovalWithoutParticipants() {
    Verdict verdict =
        check(FlowXml.process("P").joint("Joint_A", "lead='fire' policy='all-must-agree'").xml());
    assertThat(verdict.problems())
        .anyMatch(p -> p.check().equals("joint-participants") && "Joint_A".equals(p.element()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0wd", "-3wd", "3", "99999999999wd", "三天"})
  void namesTheStepWithAnImpossibleLimit(String limit) {
    Verdict verdict =
        check(FlowXml.process("P").step("Task_A", "limit='" + limit + "' post='x'").xml());
    assertThat(verdict.problems())
        .anyMatch(p -> p.check().equals("limit") && "Task_A".equals(p.element()));
  }

  @Test
  void namesTheCallThatComesBack() {
    String text =
        FOREIGN.formatted(
            "<process id='P'><callActivity id='C' calledElement='Q'/></process>"
                + "<process id='Q'><callActivity id='D' calledElement='P'/></process>");
    Verdict verdict = check(text);
    assertThat(verdict.problems())
        .filteredOn(p -> p.check().equals("call-circle"))
        .extracting(TemplateProblem::element)
        .containsExactly("C", "D");
  }

  @Test
  void asksNothingOfOursOfAForeignFile() {
    String text =
        FOREIGN.formatted(
            "<process id='P'><startEvent id='s'/><serviceTask id='t'/><endEvent id='e'/>"
                + "<sequenceFlow id='f' sourceRef='s' targetRef='t'/><sequenceFlow id='g' sourceRef='t' targetRef='e'/></process>");
    Verdict verdict = check(text);
    assertThat(verdict.properties().sound()).isTrue();
    assertThat(verdict.hasErrors()).isFalse();
    assertThat(verdict.problems())
        .extracting(TemplateProblem::check)
        .containsExactly("unsupported-element");
  }

  @Test
  void throwsNothingOnDamagedFiles() {
    long seed = Long.getLong("sunlit.seed", System.nanoTime());
    Random random = new Random(seed);
    byte[] whole = FlowXml.sound().xml().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 1 + random.nextInt(4); j++) {
        damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(95));
      }
      assertThat(FileCheck.check(damaged, new Surroundings(Map.of(), null)).problems())
          .as("seed " + seed + ", file " + i)
          .isNotNull();
    }
  }

  private static Verdict check(String text) {
    return FileCheck.check(text.getBytes(StandardCharsets.UTF_8), NOTHING_KNOWN);
  }

  private static List<String> errors(String text) {
    return check(text).problems().stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(TemplateProblem::check)
        .toList();
  }
}
