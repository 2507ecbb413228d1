package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.Post;
import io.sunlit.tenants.configuration.CountyConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county from its first day to going live, and what the commands refuse on the way. */
class TenantLifeTest {

  private static final String DB = "jdbc:h2:mem:tenant-life;DB_CLOSE_DELAY=-1";
  private static final String CODE = "320581";
  private static final String ITEM =
      """
      code: JS320581XF-XK-0001
      synthetic: true
      base-code: FIRE-PUBLIC-PLACE
      name: 公众聚集场所投入使用、营业前消防安全检查
      power-type: permit
      department: fire-rescue
      implementing-body: 常熟市消防救援大队
      implementing-body-code: 11370800004234373R
      legal-basis: [《中华人民共和国消防法》第十五条]
      statutory-limit: 10wd
      promised-limit: 5wd
      case-kind: promised
      conditions: [场所符合消防技术标准]
      applicants: [enterprise, person]
      levels: [county]
      channels: [window, pc]
      materials:
        - { name: 公众聚集场所投入使用、营业前消防安全告知承诺书, form: original, kind: form }
      free-of-charge: true
      result: 消防安全检查意见书
      handling-office: 防火监督科
      procedure: 申请、受理、审查、决定、送达
      place: 市民服务中心
      opening-hours: 工作日 9:00-17:00
      consultation: 0512-00000000
      complaint: 0512-12345
      steps:
        - { name: 受理, post: window, limit: 7wh }
      risk-points:
        - { step: 受理, level: medium, description: 不按规定受理, control: 系统自动比对材料 }
      process: { template: participant-review, publish: true }
      """;

  @TempDir private Path folder = Path.of("");

  private static Ended tenant(String... arguments) {
    return run(new TenantCommand(), arguments);
  }

  private static Ended run(Object command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--db";
    all[arguments.length + 1] = DB;
    return Ended.run(command, all);
  }

  /** The county's defaults with somebody in every post and one item. */
  private Path completeCounty() throws IOException {
    CountyConfiguration county = Libraries.shipped().newCounty(CODE);
    Path files = Files.createDirectories(folder.resolve("counties").resolve(CODE));
    Files.createDirectories(files.resolve("items"));
    write("county.yaml", "code: \"320581\"\nname: 常熟市\n");
    write("organisation.yaml", organisation(county, ""));
    String officers =
        county.departments().stream()
            .map(
                department ->
                    "  - { username: cs-%s, name: 张三, department: %s, roles: [handler], posts: [%s] }\n"
                        .formatted(
                            department.code(),
                            department.code(),
                            county.posts().stream()
                                .filter(post -> post.department().equals(department.code()))
                                .map(Post::code)
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
    write("officers.yaml", "officers:\n" + officers);
    write("items/fire.yaml", ITEM);
    return folder;
  }

  private static String organisation(CountyConfiguration county, String without) {
    StringBuilder text = new StringBuilder("departments:\n");
    county.departments().stream()
        .filter(department -> !department.code().equals(without))
        .forEach(
            department -> {
              text.append("  - code: ").append(department.code()).append("\n    name: ");
              text.append(department.name()).append("\n    posts:\n");
              county.posts().stream()
                  .filter(post -> post.department().equals(department.code()))
                  .forEach(
                      post -> text.append("      %s: %s\n".formatted(post.code(), post.name())));
            });
    return text.toString();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve("counties").resolve(CODE).resolve(file), text);
  }

  @Test
  void goesLiveWhenNothingIsMissingAndKeepsADepartmentThatHasOpenCases()
      throws IOException, SQLException {
    // given a new county, which lacks much
    assertThat(tenant("create", CODE).json().path("stage").asString()).isEqualTo("initialising");
    Ended early = tenant("enter", CODE, "trial");
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.err()).contains("no item with a published flow");

    // when its files are complete
    Ended applied = run(new ConfigCommand(), "apply", completeCounty().toString());
    assertThat(applied.err()).isEmpty();
    assertThat(applied.code()).isZero();

    // then it goes from stage to stage, none left out
    assertThat(tenant("enter", CODE, "live").code()).isEqualTo(1);
    Ended trial = tenant("enter", CODE, "trial");
    assertThat(trial.err()).isEmpty();
    assertThat(trial.json().path("readyToGoLive").asBoolean()).isTrue();
    Ended live = tenant("enter", CODE, "live");
    assertThat(live.err()).isEmpty();
    assertThat(live.json().path("stage").asString()).isEqualTo("live");

    // and a department with an open case stays
    try (Connection connection = DriverManager.getConnection(DB, "sa", "")) {
      connection
          .createStatement()
          .executeUpdate(
              "insert into case_file (tenant_id, case_number, item_code, item_name, department,"
                  + " publication_id, applicant_name, application, query_code, received_at, state,"
                  + " history_length, history_hash) values ('320581', 'C-1', 'I', 'I', 'health',"
                  + " 'p', 'a', '{}', 'q', current_timestamp, 'RECEIVED', 0, 'h')");
    }
    CountyConfiguration county = Libraries.shipped().newCounty(CODE);
    write("organisation.yaml", organisation(county, "health"));
    write(
        "officers.yaml",
        Files.readString(folder.resolve("counties/320581/officers.yaml"))
            .replaceAll("(?m)^.*cs-health,.*\n", ""));
    Ended removing = run(new ConfigCommand(), "apply", folder.toString());
    assertThat(removing.code()).isEqualTo(1);
    assertThat(removing.err()).contains("health").contains("nothing was changed");
    assertThat(run(new ConfigCommand(), "plan", folder.toString()).out()).contains("- department");
  }

  @Test
  void beginsNoFurtherThanItsFilesAllowAndSaysWhatIsMissing() throws IOException {
    // given the files of a county that has departments and posts, and nobody in them
    Path county = Files.createDirectories(folder.resolve("counties").resolve("320585"));
    Files.writeString(county.resolve("county.yaml"), "code: \"320585\"\nname: 太仓市\n");
    Files.writeString(
        county.resolve("organisation.yaml"),
        organisation(Libraries.shipped().newCounty("320585"), ""));

    Ended applied = run(new ConfigCommand(), "apply", folder.toString());

    assertThat(applied.err()).isEmpty();
    assertThat(applied.out())
        .contains("320585 太仓市 begins as initialising; 2 before trial: 没有人员；没有可办理的事项");
    assertThat(tenant("status", "320585").json().path("stage").asString())
        .isEqualTo("initialising");
    // and what is applied again changes no stage
    Ended again = run(new ConfigCommand(), "apply", folder.toString(), "--json");
    assertThat(again.json().get(0).path("stage").asString()).isEqualTo("initialising");
    assertThat(again.json().get(0).path("changes").isEmpty()).isTrue();
  }

  @Test
  void letsSomebodyOfTheProvinceLookAndStopsIt() throws IOException, SQLException {
    String county = "320509";
    tenant("create", county);
    String until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();
    Ended unknown = tenant("grant", county, "js-supervisor", "--until", until, "--reason", "专项检查");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("Nobody of a province").contains("nothing was changed");
    try (Connection connection = DriverManager.getConnection(DB, "sa", "")) {
      for (String row :
          List.of(
              "tenant (id, kind, division_code, name) values ('320000', 'province', '320000', '江苏省')",
              "department (tenant_id, code, name) values ('320000', 'services', '江苏省政务服务管理办公室')",
              "officer (username, tenant_id, department, name)"
                  + " values ('js-supervisor', '320000', 'services', '顾远')",
              "officer_role (username, tenant_id, role_code)"
                  + " values ('js-supervisor', '320000', 'SUPERVISOR')")) {
        connection.createStatement().executeUpdate("insert into " + row);
      }
    }

    Ended given = tenant("grant", county, "js-supervisor", "--until", until, "--reason", "专项检查");
    assertThat(given.err()).isEmpty();
    assertThat(given.json().path("name").asString()).isEqualTo("顾远");
    assertThat(given.json().path("until").asString()).isEqualTo(until);
    assertThat(tenant("grants", county).json()).isEqualTo(given.json());
    assertThat(tenant("grant", county, "js-supervisor", "--until", "2026-02-31").code())
        .isEqualTo(2);

    String id = given.json().path("id").asString();
    assertThat(tenant("revoke", county, id).json().path("endedBy").asString()).isEqualTo("command");
  }

  @Test
  void refusesWorkbooksThatHideSomething() throws IOException {
    Path formulas = folder.resolve("formulas.xlsx");
    try (OutputStream out = Files.newOutputStream(formulas);
        Workbook workbook = new Workbook(out, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("事项");
      sheet.value(0, 0, "事项编码");
      sheet.formula(1, 0, "A1");
      sheet.range(1, 4, 3, 4).merge();
    }
    Ended marked = Ended.run(new CatalogCommand(), "import", formulas.toString(), "--dry-run");
    assertThat(marked.code()).isEqualTo(1);
    assertThat(marked.out()).contains("\"A2\"").contains("公式").contains("E2:E4").contains("取消合并");

    Path empty = folder.resolve("empty.xlsx");
    try (OutputStream out = Files.newOutputStream(empty);
        Workbook workbook = new Workbook(out, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("事项");
      sheet.value(0, 0, "事项编码");
      for (int row = 1; row <= 100_000; row++) {
        sheet.style(row, 0).bold().set();
      }
    }
    Ended rows = Ended.run(new CatalogCommand(), "import", empty.toString(), "--dry-run");
    assertThat(rows.code()).isEqualTo(1);
    assertThat(rows.out()).contains("删除多余的空行");

    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/media/zeros.bin"));
      zip.write(new byte[101 << 20]);
      zip.closeEntry();
    }
    Ended bombed = Ended.run(new CatalogCommand(), "import", bomb.toString(), "--dry-run");
    assertThat(bombed.code()).isEqualTo(2);
    assertThat(bombed.err()).contains("压缩炸弹");
  }

  @Test
  void refusesFilesThatGrowWhenTheyAreRead() throws IOException {
    for (Map.Entry<String, String> bomb :
        Map.of(
                "anchors", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
                "twice", "code: \"320581\"\ncode: \"320582\"\nname: 常熟市\n",
                "deep", "code: " + "[".repeat(5000) + "]".repeat(5000) + "\n")
            .entrySet()) {
      Path county = folder.resolve(bomb.getKey()).resolve("counties").resolve(CODE);
      Files.createDirectories(county);
      Files.write(county.resolve("county.yaml"), List.of(bomb.getValue()), StandardCharsets.UTF_8);

      Ended ended =
          Ended.run(new ConfigCommand(), "plan", folder.resolve(bomb.getKey()).toString());

      assertThat(ended.code()).as(bomb.getKey()).isEqualTo(1);
      assertThat(ended.err()).as(bomb.getKey()).contains("counties/320581/county.yaml:");
      assertThat(ended.err()).contains("nothing was applied");
    }
  }
}
