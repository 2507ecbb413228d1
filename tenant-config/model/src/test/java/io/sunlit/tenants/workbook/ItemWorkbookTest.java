package io.sunlit.tenants.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.BaseList;
import io.sunlit.tenants.configuration.PowerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemWorkbookTest {

  private static final TenantId TENANT = new TenantId("320582");
  private static final List<String> TITLES =
      List.of("事项编码", "基本编码", "事项名称", "权力类型", "实施部门", "实施主体", "设定依据", "法定时限", "申请材料", "办理结果");
  private static final List<String> FOOD =
      List.of(
          "JS320582SC-XK-0001",
          "000131024000",
          "食品经营许可",
          "行政许可",
          "市场监管局",
          "张家港市市场监督管理局",
          "《食品安全法》第三十五条\n《食品经营许可和备案管理办法》第九条",
          "20个工作日",
          "申请书\n营业执照；必要；复印件；2份\n平面图；非必要；电子",
          "食品经营许可证");

  @TempDir private Path folder = Path.of("");

  private static ItemWorkbook workbook(Map<String, String> headings) {
    return new ItemWorkbook(
        TENANT,
        List.of(new Department(TENANT, "market-regulation", "市场监管局")),
        List.of(new PowerType("permit", "行政许可", "01", "XK", null, null)),
        new CodeSchemes(List.of(), Map.of()),
        BaseList.NONE,
        headings,
        Set.of());
  }

  private WorkbookReading reading(List<List<String>> rows) throws IOException {
    return workbook(Map.of()).read(write(sheet -> fill(sheet, rows)));
  }

  private Path write(Consumer<Worksheet> filling) throws IOException {
    Path file = folder.resolve("items.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", null)) {
      filling.accept(workbook.newWorksheet("事项"));
    }
    return file;
  }

  private static void fill(Worksheet sheet, List<List<String>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        if (!rows.get(r).get(c).isEmpty()) {
          sheet.value(r, c, rows.get(r).get(c));
        }
      }
    }
  }

  private static List<String> food(int column, String text) {
    List<String> row = new java.util.ArrayList<>(FOOD);
    row.set(column, text);
    return row;
  }

  private Path zip(Map<String, byte[]> parts) throws IOException {
    Path file = folder.resolve("parts.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  @Test
  void shouldMarkTheCodeOfACancelledItem() throws IOException {
    ItemWorkbook known = workbook(Map.of());
    ItemWorkbook workbook =
        new ItemWorkbook(
            TENANT,
            known.departments(),
            known.powerTypes(),
            known.nationalCodes(),
            known.baseList(),
            Map.of(),
            Set.of("JS320582SC-XK-0001"));

    WorkbookReading reading = workbook.read(write(sheet -> fill(sheet, List.of(TITLES, FOOD))));

    assertThat(reading.items()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.cell()).isEqualTo("A2"));
  }

  @Test
  void shouldReadAnItemAsOfficialsWriteIt() throws IOException {
    // when
    WorkbookReading reading = reading(List.of(TITLES, FOOD));

    // then
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.powerType()).isEqualTo("permit");
              assertThat(item.department()).isEqualTo("market-regulation");
              assertThat(item.legalBasis()).hasSize(2);
              assertThat(item.statutoryLimit()).hasToString("20wd");
              assertThat(item.materials())
                  .extracting(Material::name, Material::required, Material::form, Material::copies)
                  .containsExactly(
                      org.assertj.core.groups.Tuple.tuple("申请书", true, "original", 1),
                      org.assertj.core.groups.Tuple.tuple("营业执照", true, "copy", 2),
                      org.assertj.core.groups.Tuple.tuple("平面图", false, "electronic", 1));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "20个工作日, 20wd",
    "30日, 30d",
    "30 天, 30d",
    "7工作小时, 7wh",
    "24小时, 24h",
    "10工作日内, 10wd",
    "15wd, 15wd"
  })
  void shouldReadALimitAsOfficialsWriteIt(String written, String expected) throws IOException {
    assertThat(reading(List.of(TITLES, food(7, written))).items())
        .singleElement()
        .satisfies(item -> assertThat(item.statutoryLimit()).hasToString(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "0, '',           A2, 缺少此项",
    "3, 行政许克,       D2, 未知的",
    "4, 市场监督局,      E2, 未知的",
    "6, '',           A2, 设定依据",
    "7, 二十天,        H2, 应为时限",
    "8, 申请书；正本,    I2, 未知的"
  })
  void shouldNameTheCellThatIsWrong(int column, String text, String cell, String message)
      throws IOException {
    // when
    WorkbookReading reading = reading(List.of(TITLES, food(column, text)));

    // then
    assertThat(reading.items()).isEmpty();
    assertThat(reading.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.messageZh()).contains(message);
              assertThat(problem.cell()).isEqualTo(text.isEmpty() ? columnOf(column) + "2" : cell);
            });
  }

  private static String columnOf(int column) {
    return String.valueOf((char) ('A' + column));
  }

  @Test
  void shouldFindAllProblemsOfAllRowsAtOnce() throws IOException {
    // when
    WorkbookReading reading =
        reading(List.of(TITLES, food(3, "许可"), food(0, "JS320582SC-XK-0002"), food(7, "很快")));

    // then
    assertThat(reading.rows()).isEqualTo(3);
    assertThat(reading.problems()).extracting(CellProblem::cell).contains("D2", "A4", "H4");
  }

  @Test
  void shouldRefuseACodeThatIsThereTwice() throws IOException {
    assertThat(reading(List.of(TITLES, FOOD, FOOD)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("A3").contains("row 2"));
  }

  @Test
  void shouldAskWhetherAKnownHeadingWasMeant() throws IOException {
    assertThat(reading(List.of(food(0, "事项编号"))).problems())
        .first()
        .satisfies(problem -> assertThat(problem.messageZh()).contains("事项编码"));
  }

  @Test
  void shouldAskOnceForAColumnThatIsNotThere() throws IOException {
    // given a table of two items that does not say what an item results in
    int result = TITLES.indexOf("办理结果");
    List<List<String>> rows =
        java.util.stream.Stream.of(TITLES, FOOD, food(0, "JS320582SC-XK-0002"))
            .<List<String>>map(java.util.ArrayList::new)
            .peek(row -> row.remove(result))
            .toList();
    // when
    WorkbookReading reading = reading(rows);
    // then
    assertThat(reading.items()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.cell()).isEqualTo("A1");
              assertThat(problem.messageZh()).contains("办理结果", "请在表头加上");
            });
  }

  @Test
  void shouldReadACountysOwnHeadingsByAMapping() throws IOException {
    // given
    List<String> titles = new java.util.ArrayList<>(TITLES);
    titles.set(2, "职权事项");

    // when
    Path file = write(sheet -> fill(sheet, List.of(titles, FOOD)));

    // then
    assertThat(workbook(Map.of()).read(file).problems()).isNotEmpty();
    assertThat(workbook(Map.of("职权事项", "事项名称")).read(file).problems()).isEmpty();
  }

  @Test
  void shouldRefuseFormulas() throws IOException {
    // given
    Path file =
        write(
            sheet -> {
              fill(sheet, List.of(TITLES, FOOD));
              sheet.formula(1, 2, "CONCATENATE(A2,B2)");
            });

    // then
    assertThat(workbook(Map.of()).read(file).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.cell()).isEqualTo("C2");
              assertThat(problem.messageZh()).contains("公式");
            });
  }

  @Test
  void shouldRefuseMergedCells() throws IOException {
    // given
    Path file =
        write(
            sheet -> {
              fill(sheet, List.of(TITLES, FOOD));
              sheet.range(1, 4, 3, 4).merge();
            });

    // then
    assertThat(workbook(Map.of()).read(file).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.cell()).isEqualTo("E2:E4");
              assertThat(problem.messageZh()).contains("取消合并");
            });
  }

  @Test
  void shouldRefuseAHundredThousandEmptyRows() throws IOException {
    // given
    StringBuilder rows =
        new StringBuilder(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>事项编码</t></is></c></row>");
    for (int r = 2; r <= 100_001; r++) {
      rows.append("<row r=\"").append(r).append("\"/>");
    }

    Path file = sheetOf(rows.toString());

    // then
    assertThat(workbook(Map.of()).read(file).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.cell()).isEqualTo("A2");
              assertThat(problem.messageZh()).contains("删除多余的空行");
            });
  }

  @Test
  void shouldRefuseAZipBomb() throws IOException {
    // given
    Path file = zip(Map.of("xl/media/zeros.bin", new byte[101 << 20]));

    // then
    assertThatThrownBy(() -> workbook(Map.of()).read(file))
        .isInstanceOfSatisfying(
            WorkbookRefused.class, refused -> assertThat(refused.messageZh()).contains("压缩炸弹"));
  }

  @Test
  void shouldRefuseADocumentType() throws IOException {
    // given
    String evil =
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><workbook>&b;</workbook>";

    Path file = zip(Map.of("xl/workbook.xml", evil.getBytes(StandardCharsets.UTF_8)));

    // then
    assertThatThrownBy(() -> workbook(Map.of()).read(file))
        .isInstanceOf(WorkbookRefused.class)
        .hasMessageContaining("DOCTYPE");
  }

  @ParameterizedTest
  @CsvSource({"not a workbook", "PK", "''"})
  void shouldRefuseWhatIsNoWorkbook(String content) throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("x.xlsx"), content);

    // then
    assertThatThrownBy(() -> workbook(Map.of()).read(file))
        .isInstanceOfSatisfying(
            WorkbookRefused.class, refused -> assertThat(refused.messageZh()).contains(".xlsx"));
  }

  @Test
  void shouldReadTheTemplateWithoutProblems() throws IOException {
    // given
    Path file = folder.resolve("template.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookWriting.template(out);
    }

    WorkbookReading reading = workbook(Map.of()).read(file);

    // then
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows()).isZero();
  }

  @Test
  void shouldListTheProblemsInAMarkedCopy() throws IOException {
    // given
    Path file = write(sheet -> fill(sheet, List.of(TITLES, food(7, "很快"))));
    List<CellProblem> problems = workbook(Map.of()).read(file).problems();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    WorkbookWriting.marked(file, problems, out);

    // then
    Path marked = Files.write(folder.resolve("marked.xlsx"), out.toByteArray());
    assertThat(workbook(Map.of()).read(marked).problems())
        .extracting(CellProblem::cell)
        .containsExactly("H2");
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(marked.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).anyMatch(name -> name.contains("comments"));
    }
  }

  private Path sheetOf(String rows) throws IOException {
    Path empty = write(sheet -> sheet.value(0, 0, "事项编码"));
    Map<String, byte[]> parts = new java.util.TreeMap<>();
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(empty.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    parts.put(
        "xl/worksheets/sheet1.xml",
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>")
            .getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }
}
