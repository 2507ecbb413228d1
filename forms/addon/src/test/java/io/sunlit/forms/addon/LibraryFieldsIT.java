package io.sunlit.forms.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the library as a person uses them; pictures for the manual on the way. */
class LibraryFieldsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path FORM = Path.of("src/test/resources/library.form");
  private static final Path MANUAL = Bench.MANUAL;
  private static final String INPUT =
      """
      {"currentOfficer": {"id": "li.si", "name": "李四"}, "itemMaterials": [
        {"name": "申请书", "required": true, "form": "original", "copies": 1},
        {"name": "身份证", "required": true, "form": "copy", "copies": 2},
        {"name": "平面图", "required": false, "form": "electronic", "copies": 1}]}
      """;
  private static Bench bench;

  @BeforeAll
  static void start() throws IOException {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @AfterEach
  void quiet() {
    bench.assertQuiet();
  }

  @Test
  void shouldSubmitWhatWasFilledIn() throws IOException {
    Page page = open();
    input(page, "residentId").fill("11010519491231002x");
    assertThat(field(page, "residentId")).containsText("女　1949-12-31 出生");
    input(page, "creditCode").fill("91350100m000100y43");
    input(page, "mobile").fill("13800138000");
    pick(page, 2, "320583");
    pick(page, 3, "320583100");
    Locator village = field(page, "division").locator("select").nth(4);
    village.selectOption(village.locator("option").nth(1).getAttribute("value"));
    input(page, "money").pressSequentially("16409.02");
    assertThat(field(page, "money")).containsText("大写：壹万陆仟肆佰零玖元零贰分");
    for (int row : List.of(0, 1)) {
      field(page, "materials").locator("input[type=checkbox]").nth(row).check();
    }
    field(page, "attachments")
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "平面图.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
    field(page, "opinion").locator("input[type=radio]").nth(1).check();
    field(page, "opinion").locator("textarea").fill("图纸与现场不符");
    field(page, "signing").locator("button").click();
    assertThat(field(page, "signing")).containsText("李四");
    pictures(page, "");
    Bench.assertMarkSeen(page);
    printed(page);
    Bench.turnDark(page);
    Bench.assertMarkSeen(page);
    pictures(page, "-dark");
    page.evaluate("component.submit()");
    page.waitForFunction("events.some(([name]) => name === 'form-submit')");

    JsonNode sent = submitted(page);
    assertThat(sent.path("errors").isEmpty()).as(sent.toString()).isTrue();
    JsonNode data = sent.path("data");
    assertThat(data.path("idNumber").asString()).isEqualTo("11010519491231002X");
    assertThat(data.path("creditCode").asString()).isEqualTo("91350100M000100Y43");
    assertThat(data.path("place").path("code").asString()).startsWith("320583100").hasSize(12);
    assertThat(data.path("place").path("names").get(3).asString()).isEqualTo("玉山镇");
    assertThat(data.path("capital").doubleValue()).isEqualTo(16409.02);
    assertThat(data.path("materialList"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"material":"申请书","form":"original","count":1,"received":true},
                 {"material":"身份证","form":"copy","count":2,"received":true}]
                """));
    assertThat(data.path("fileList").get(0).path("name").asString()).isEqualTo("平面图");
    assertThat(data.path("opinion").path("conclusion").asString()).isEqualTo("disagree");
    assertThat(data.path("signing").path("name").asString()).isEqualTo("李四");
  }

  @Test
  void shouldSayWhatIsWrongInChinese() throws IOException {
    Page page = open();
    input(page, "residentId").fill("110105194912310021");
    input(page, "creditCode").fill("91350100M000100Y44");
    input(page, "mobile").fill("１３８００１３８０００");
    input(page, "money").pressSequentially("1.234");
    field(page, "opinion").locator("input[type=radio]").nth(2).check();
    page.evaluate("component.submit()");

    assertThat(field(page, "residentId")).containsText("校验码不对");
    assertThat(field(page, "creditCode")).containsText("校验码不对");
    assertThat(field(page, "mobile")).containsText("含有全角字符");
    assertThat(field(page, "money")).containsText("最多保留两位小数");
    assertThat(field(page, "materials")).containsText("缺少必备材料“身份证”，至少 2 份");
    assertThat(field(page, "opinion")).containsText("不是同意，请写明理由");
    assertThat(field(page, "division")).containsText("必填项");
    assertThat(field(page, "signing")).containsText("必填项");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(MANUAL.resolve("library-errors.png")));
  }

  @Test
  void shouldNotLetAnybodyChangeWhatIsReadonly() throws IOException {
    FormViewer viewer = viewer();
    viewer.setReadOnly(true);
    Page page = bench.show("sunlit-form-viewer", viewer.configuration());
    page.waitForSelector(".fjs-form-field-signing");

    assertThat(input(page, "residentId")).not().isEditable();
    for (String type : List.of("division", "materials", "attachments", "opinion", "signing")) {
      Locator parts = field(page, type).locator("select, button, input, textarea");
      for (int i = 0; i < parts.count(); i++) {
        assertThat(parts.nth(i)).isDisabled();
      }
    }
  }

  @Test
  void shouldJudgeTheRulesBesideTheSchema() {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(
        """
        {"type": "default", "id": "rules", "schemaVersion": 19, "components": [
          {"type": "number", "id": "Field_From", "key": "from", "label": "起"},
          {"type": "number", "id": "Field_To", "key": "to", "label": "止"},
          {"type": "dynamiclist", "id": "List_Shops", "path": "shops", "label": "门店", "isRepeating": true,
           "allowAddRemove": true, "defaultRepetitions": 2, "components": [
             {"type": "textfield", "id": "Field_Name", "key": "name", "label": "店名"}]}],
         "sunlit": {
           "rules": [
             {"id": "order", "component": "Field_To", "check": "=to >= from", "message": {"zh-CN": "止不得小于起。"}},
             {"id": "row", "component": "Field_Name", "when": "=from > 5", "check": "=this.name != \\"甲\\"",
              "message": {"zh-CN": "不能叫甲。"}},
             {"id": "whole", "check": "=from < 100", "message": {"zh-CN": "起要小于一百。"}}],
           "lists": {"List_Shops": {"minRows": 3, "unique": [["name"]]}}}}
        """,
        JSON.createObjectNode());
    Page page = bench.show("sunlit-form-viewer", viewer.configuration());
    page.waitForSelector(".fjs-form-field-textfield");
    page.evaluate("component.submit()");
    assertThat(submitted(page).path("errors").propertyNames()).containsExactly("List_Shops");
    assertThat(page.locator(".sunlit-form-summary")).isFocused();

    page.locator(".fjs-form-field-number input").nth(0).fill("200");
    page.locator(".fjs-form-field-number input").nth(0).blur();
    page.locator(".fjs-form-field-number input").nth(1).fill("7");
    page.locator(".fjs-form-field-number input").nth(1).blur();
    page.locator(".fjs-form-field-textfield input").nth(0).fill("甲");
    page.locator(".fjs-form-field-textfield input").nth(0).blur();
    page.locator(".fjs-form-field-textfield input").nth(1).fill("甲");
    page.locator(".fjs-form-field-textfield input").nth(1).blur();
    page.waitForFunction(
        """
        () => component.fetchData().then(({ from, to, shops }) =>
          from === 200 && to === 7 && shops.length === 2 && shops.every(({ name }) => name === '甲'))
        """);
    page.evaluate("component.submit()");

    JsonNode errors = submitted(page).path("errors");
    assertThat(errors)
        .isEqualTo(
            JSON.readTree(
                """
                {"Field_To": ["止不得小于起。"], "Field_Name[0]": ["不能叫甲。"],
                 "Field_Name[1]": ["不能叫甲。", "与前面的一行重复，请修改。"],
                 "List_Shops": ["至少 3 行，请增加。"], "": ["起要小于一百。"]}
                """));
    assertThat(page.locator(".sunlit-form-summary")).containsText("起要小于一百。");
    assertThat(page.locator(".sunlit-form-summary")).containsText("门店：至少 3 行");
    Locator to = page.locator(".fjs-form-field-number").nth(1);
    assertThat(to).containsText("止不得小于起。");
    Locator first = page.locator(".fjs-form-field-textfield").nth(0);
    first.locator("input").focus();
    first.locator("input").blur();
    assertThat(first).containsText("不能叫甲。");
    to.locator("input").fill("300");
    assertThat(to).not().containsText("止不得小于起。");
  }

  @Test
  void shouldSetUpAFieldInTheEditor() throws IOException {
    FormEditor editor = new FormEditor();
    editor.setLocale(Locale.SIMPLIFIED_CHINESE);
    editor.setSchema(Files.readString(FORM));
    Page page = bench.show("sunlit-form-editor", editor.configuration());
    page.waitForSelector(".fjs-element[data-id=Field_Place]");
    assertThat(page.locator(".fjs-palette-field[data-field-type=residentId]"))
        .containsText("公民身份号码");
    page.evaluate("component.select('Field_Materials')");
    page.locator("[data-group-id=group-sunlit-business] .bio-properties-panel-group-header")
        .click();
    Locator list = page.locator("[data-entry-id=sunlit-materials] textarea");
    list.click();
    list.pressSequentially("身份证|复印件|2|必备");
    assertThat(list).hasValue("身份证|复印件|2|必备");
    list.press("Tab");
    page.locator("[data-entry-id=sunlit-dataItem] select").selectOption("5.21");
    page.waitForFunction(
        """
        () => component.fetchSchema().then(schema => {
          const { materials, dataItem } = JSON.parse(schema).components[6];
          return materials?.length === 1 && dataItem?.name === '材料名称';
        })
        """);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(MANUAL.resolve("editor-with-library.png")));

    JsonNode schema = JSON.readTree((String) page.evaluate("component.fetchSchema()"));
    JsonNode materials = schema.path("components").get(6);
    assertThat(materials.path("materials"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"name":"身份证","form":"copy","copies":2,"required":true}]
                """));
    assertThat(materials.path("dataItem").path("name").asString()).isEqualTo("材料名称");
  }

  /** What a person takes home: the answers on A4, without a button to press. */
  private static void printed(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(794, 1123);
    page.addStyleTag(
        new Page.AddStyleTagOptions().setContent("body.paper { padding: 20mm 18mm !important }"));
    page.evaluate("document.body.classList.add('paper')");
    for (Locator button : page.locator("button, .sunlit-add").all()) {
      assertThat(button).isHidden();
    }
    assertThat(input(page, "residentId").inputValue()).isEqualTo("11010519491231002X");
    Bench.assertMarkPrinted(page);
    Bench.manual(page, "print");
    page.evaluate("document.body.classList.remove('paper')");
    page.setViewportSize(1500, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void pictures(Page page, String suffix) {
    for (String type :
        List.of(
            "instruction",
            "residentId",
            "creditCode",
            "mobile",
            "division",
            "money",
            "materials",
            "attachments",
            "opinion",
            "signing")) {
      field(page, type)
          .screenshot(
              new Locator.ScreenshotOptions().setPath(MANUAL.resolve(type + suffix + ".png")));
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(MANUAL.resolve("library" + suffix + ".png")));
  }

  private static void pick(Page page, int depth, String code) {
    Locator select = field(page, "division").locator("select").nth(depth);
    select
        .locator("option[value='" + code + "']")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    select.selectOption(code);
    field(page, "division").locator("select").nth(depth + 1).waitFor();
  }

  private static Locator field(Page page, String type) {
    return page.locator(".fjs-form-field-" + type);
  }

  private static Locator input(Page page, String type) {
    return field(page, type).locator("input").first();
  }

  private static JsonNode submitted(Page page) {
    return JSON.readTree(
        (String)
            page.evaluate(
                "JSON.stringify(events.findLast(([name]) => name === 'form-submit')[1])"));
  }

  private static FormViewer viewer() throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(Files.readString(FORM), JSON.readTree(INPUT));
    return viewer;
  }

  private static Page open() throws IOException {
    Page page = bench.show("sunlit-form-viewer", viewer().configuration());
    page.waitForSelector(".fjs-form-field-signing");
    return page;
  }
}
