package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for each file, and an exit code that a script can use. */
class CheckCommandTest {

  private static final Path LIBRARY =
      Path.of("../../process-templates/library/src/main/resources/process-templates");

  private static final String SOUND =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">
      <startEvent id="s"/><task id="a"/><endEvent id="e"/>
      <sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/>
      </process></definitions>
      """;

  private final Path folder;

  private record Result(int code, List<JsonNode> lines, String err) {}

  CheckCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void judgesAnOrdinaryFileWithoutOurMarks() throws IOException {
    Result result = check(file("order.bpmn", SOUND).toString());

    assertThat(result.code).isZero();
    JsonNode line = result.lines.getFirst();
    assertThat(line.propertyNames())
        .containsExactly("file", "sound", "properties", "problems", "millis");
    assertThat(line.get("sound").asBoolean()).isTrue();
    assertThat(line.get("properties").toString())
        .isEqualTo(
            "{\"safeness\":true,\"optionToComplete\":true,\"properCompletion\":true,\"noDeadActivities\":true}");
    assertThat(line.get("problems").valueStream())
        .noneMatch(problem -> problem.get("severity").asString().equals("error"));
  }

  @Test
  void showsTheRunToAnErrorAndEndsWithOne() throws IOException {
    Result result =
        check(file("stuck.bpmn", SOUND.replace("targetRef=\"e\"", "targetRef=\"x\"")).toString());

    assertThat(result.code).isEqualTo(1);
    JsonNode line = result.lines.getFirst();
    assertThat(line.get("sound").asBoolean()).isFalse();
    JsonNode stuck =
        line.get("problems")
            .valueStream()
            .filter(problem -> problem.get("check").asString().equals("soundness"))
            .findFirst()
            .orElseThrow();
    assertThat(stuck.get("severity").asString()).isEqualTo("error");
    assertThat(stuck.get("trace").toString()).isEqualTo("[\"s\",\"a\"]");
  }

  @Test
  void walksAFolderAndGoesOnAfterAFileThatItCannotRead() throws IOException {
    file("a.bpmn", SOUND);
    file("b.bpmn", "no xml");
    file("deeper/c.bpmn", SOUND);
    file("notes.txt", "not a diagram");

    Result result = check(folder.toString());

    assertThat(result.code).isEqualTo(2);
    assertThat(result.lines)
        .extracting(line -> Path.of(line.get("file").asString()).getFileName().toString())
        .containsExactly("a.bpmn", "b.bpmn", "c.bpmn");
    JsonNode unreadable = result.lines.get(1);
    assertThat(unreadable.get("sound").isNull()).isTrue();
    assertThat(unreadable.get("problems").get(0).get("check").asString()).isEqualTo("unreadable");
  }

  @Test
  void refusesALargeFileWithoutReadingIt() throws IOException {
    Path large = folder.resolve("large.bpmn");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(3_000_000_000L);
    }
    Result result = assertTimeout(Duration.ofSeconds(10), () -> check(large.toString()));

    assertThat(result.code).isEqualTo(2);
    assertThat(result.lines.getFirst().get("problems").get(0).get("message").asString())
        .contains("8 MB", "2861 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>"
      })
  void neitherOpensNorMultipliesEntities(String content) throws IOException {
    Result result = check(file("hostile.bpmn", content).toString());

    assertThat(result.code).isEqualTo(2);
    assertThat(result.lines.getFirst().get("sound").isNull()).isTrue();
    assertThat(result.lines.getFirst().get("problems").get(0).get("message").asString())
        .contains("DTD");
  }

  @Test
  void saysOfAMissingFileThatItIsMissing() {
    Result result = check(folder.resolve("missing.bpmn").toString());

    assertThat(result.code).isEqualTo(2);
    assertThat(result.lines.getFirst().get("problems").get(0).get("message").asString())
        .contains("missing.bpmn");
  }

  @Test
  void refusesAnItemThatCannotBeRead() throws IOException {
    Result result =
        check(
            file("order.bpmn", SOUND).toString(),
            "--item",
            file("item.yaml", "statutory-limit: -3wd").toString());

    assertThat(result.code).isEqualTo(2);
    assertThat(result.lines).isEmpty();
    assertThat(result.err).contains("statutory-limit", "-3wd");
  }

  @Test
  void findsNoErrorInTheTemplatesThatWeShip() {
    Result result = check(LIBRARY.toString());

    assertThat(result.lines).hasSizeGreaterThanOrEqualTo(3);
    assertThat(result.lines).allMatch(line -> line.get("sound").asBoolean());
    assertThat(result.code).as(result.lines.toString()).isZero();
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static Result check(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    JsonMapper json = JsonMapper.builder().build();
    return new Result(code, out.toString().lines().map(json::readTree).toList(), err.toString());
  }
}
