package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands about counties and their catalogs: what they print and how they end. */
class TenantCommandsTest {

  private static final String DB = "jdbc:h2:mem:tenant-commands;DB_CLOSE_DELAY=-1";
  private static final List<String> TITLES =
      List.of("事项编码", "基本编码", "事项名称", "权力类型", "实施部门", "实施主体", "设定依据", "办理结果");

  @TempDir private Path folder = Path.of("");

  private String table(String name, String department, String item) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("事项");
      List<String> row =
          List.of(
              "JS320581SL-XK-0001", "000119001000", item, "行政许可", department, "水务局", "水法", "许可证");
      for (int i = 0; i < TITLES.size(); i++) {
        sheet.value(0, i, TITLES.get(i));
        sheet.value(1, i, row.get(i));
      }
    }
    return file.toString();
  }

  private static Ended importing(String file, String... more) {
    String[] arguments = new String[6 + more.length];
    System.arraycopy(
        new String[] {"import", file, "--tenant", "320581", "--db", DB}, 0, arguments, 0, 6);
    System.arraycopy(more, 0, arguments, 6, more.length);
    return Ended.run(new CatalogCommand(), arguments);
  }

  @Test
  void importsTheItemsOfATableOrNothing() throws IOException {
    // given a county that is not there, then one that is
    String table = table("a.xlsx", "water", "取水许可");
    Ended missing = importing(table);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err().lines()).hasSize(1).first().asString().contains("320581");
    assertThat(Ended.run(new TenantCommand(), "create", "320581", "--db", DB).code()).isZero();

    // when a cell is wrong
    Path marked = folder.resolve("marked.xlsx");
    Ended wrong = importing(table("b.xlsx", "no-such", "取水许可"), "--report", marked.toString());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.json().path("problems").path(0).path("cell").asString()).isEqualTo("E2");
    assertThat(wrong.json().has("created")).isFalse();
    assertThat(wrong.err().lines()).hasSize(1);
    assertThat(marked).isNotEmptyFile();

    // then only what is right is imported, once
    assertThat(importing(table, "--dry-run").json().path("created").asInt()).isEqualTo(1);
    assertThat(importing(table).json().path("created").asInt()).isEqualTo(1);
    assertThat(importing(table).json().path("unchanged").asInt()).isEqualTo(1);
    JsonNode changed = importing(table("c.xlsx", "water", "取水许可（新）")).json();
    assertThat(changed.path("changed").asInt()).isEqualTo(1);
    assertThat(changed.path("changedItems").path(0).path("version").asInt()).isEqualTo(2);
    assertThat(importing(folder.resolve("none.xlsx").toString()).code()).isEqualTo(2);
  }

  @Test
  void answersEveryLineOfABatchAndSaysHowManyItCouldNot() throws IOException {
    Path batch = folder.resolve("questions.jsonl");
    Files.writeString(
        batch,
        "\uFEFF{\"from\":\"2026-02-13\",\"limit\":\"5wd\"}\n\n{\"from\":\"2026-02-31\",\"limit\":\"5wd\"}\n");

    Ended ended = Ended.run(new DeadlineCommand(), "--batch", batch.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().lines()).hasSize(2).first().asString().contains("2026-02-27");
    assertThat(ended.err()).contains("1 of 2 questions");
  }

  @Test
  void namesTheFileThatIsNoText() throws IOException {
    Path county = Files.createDirectories(folder.resolve("counties/320583"));
    Files.writeString(county.resolve("county.yaml"), "code: \"320583\"\nname: 昆山市\n");
    Files.write(county.resolve("logo.png"), new byte[] {(byte) 0x89, (byte) 0xff, 0, (byte) 0xfe});

    Ended ended = Ended.run(new ConfigCommand(), "plan", folder.toString(), "--db", DB);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("counties/320583/logo.png");
  }

  @Test
  void saysInOneLineThatADatabaseCannotBeReached() {
    Ended ended =
        Ended.run(
            new TenantCommand(),
            "status",
            "--db",
            "jdbc:postgresql://localhost:1/x?user=a&password=b");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1).first().asString().contains("localhost:1");
  }
}
