package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands about templates: what they print and how they end. */
class TemplateCommandsTest {

  @TempDir private Path folder = Path.of("");

  private String file(String name, String task) throws IOException {
    String xml =
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'><bpmn:process id='P'>%s</bpmn:process></bpmn:definitions>"
            .formatted(task);
    return Files.writeString(folder.resolve(name), xml).toString();
  }

  @Test
  void diffTellsWhatChanged() throws IOException {
    String older = file("a.bpmn", "<bpmn:task id='A' name='审核'/>");
    String newer = file("b.bpmn", "<bpmn:task id='A' name='复核'/>");

    Ended ended = Ended.run(new DiffCommand(), older, newer);

    assertThat(ended.code()).isZero();
    JsonNode change = ended.json().path("changes").path(0);
    assertThat(change.path("kind").asString()).isEqualTo("renamed");
    assertThat(change.path("element").asString()).isEqualTo("A");
    assertThat(Ended.run(new DiffCommand(), older, older).json().path("same").asBoolean()).isTrue();
  }

  @Test
  void refusesADiagramBesideAFolder() throws IOException {
    String diagram = file("a.bpmn", "<bpmn:task id='A' name='审核'/>");

    Ended merge = Ended.run(new MergeCommand(), folder.toString(), folder.toString(), diagram);
    Ended diff = Ended.run(new DiffCommand(), folder.toString(), diagram);

    assertThat(List.of(merge.code(), diff.code())).containsExactly(2, 2);
    assertThat(merge.out()).isEmpty();
    assertThat(merge.err()).contains("diagrams or folders");
  }

  @Test
  void mergeJoinsOrTellsTheConflicts() throws IOException {
    String base = file("base.bpmn", "<bpmn:task id='A' name='一'/><bpmn:task id='B' name='一'/>");
    String theirs = file("theirs.bpmn", "<bpmn:task id='A' name='二'/><bpmn:task id='B' name='一'/>");
    String ours = file("ours.bpmn", "<bpmn:task id='A' name='一'/><bpmn:task id='B' name='三'/>");
    String other = file("other.bpmn", "<bpmn:task id='A' name='四'/><bpmn:task id='B' name='一'/>");

    Ended joined = Ended.run(new MergeCommand(), base, theirs, ours);
    assertThat(joined.code()).isZero();
    assertThat(joined.out()).startsWith("<?xml").contains("二", "三");

    Ended conflict = Ended.run(new MergeCommand(), base, theirs, other);
    assertThat(conflict.code()).isEqualTo(1);
    assertThat(conflict.json().path("conflicts").path(0).path("element").asString()).isEqualTo("A");

    Path out = folder.resolve("out.bpmn");
    assertThat(Ended.run(new MergeCommand(), base, theirs, ours, "--out", out.toString()).code())
        .isZero();
    assertThat(Files.readString(out)).contains("二", "三");
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws IOException {
    String good = file("good.bpmn", "<bpmn:task id='A'/>");
    String bomb =
        Files.writeString(folder.resolve("bomb.bpmn"), "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")
            .toString();
    String large = Files.write(folder.resolve("large.bpmn"), new byte[20 * 1024 * 1024]).toString();

    for (String bad : new String[] {bomb, large, folder.resolve("gone.bpmn").toString()}) {
      assertThat(Ended.run(new DiffCommand(), good, bad).code()).isEqualTo(2);
      assertThat(Ended.run(new MergeCommand(), good, bad, good).code()).isEqualTo(2);
      assertThat(Ended.run(new DiffCommand(), good, bad).err()).startsWith("sunlit: ");
    }
  }

  @Test
  void timelineTellsWhatIsDue() {
    Ended ended =
        Ended.run(
            new TimelineCommand(),
            "project-construction-planning",
            "--start",
            "2026-09-18",
            "--calendar",
            "cn-2026",
            "--promise",
            "20wd");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    JsonNode entries = ended.json().path("entries");
    assertThat(entries.path(0).path("silentConsent").asString()).isEqualTo("2026-09-25");
    // One working day from Friday 18 September: Sunday the 20th is worked.
    assertThat(entries.path(1).path("due").asString()).isEqualTo("2026-09-20");
    assertThat(ended.out()).contains("GREEN-SPACE-REVIEW", "\"kind\":\"promise\"");
    // Accepted on 20 September, 20 working days on.
    assertThat(ended.out()).contains("\"due\":\"2026-10-23\"");

    assertThat(Ended.run(new TimelineCommand(), "no-such", "--start", "2026-09-18").code())
        .isEqualTo(2);
    assertThat(Ended.run(new TimelineCommand(), "levy", "--start", "soon").code()).isEqualTo(2);
    assertThat(
            Ended.run(
                    new TimelineCommand(), "levy", "--start", "2026-09-18", "--calendar", "cn-1999")
                .code())
        .isEqualTo(2);
  }
}
