package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sunlit.tenants.configuration.ConfigurationArchive;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.workbook.WorkbookWriting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A county's administrators at their pages, in a real browser. Pictures of the manual on the way.
 */
class AdministrationIT {

  @Test
  void shouldKeepTheOrganisationAndArrangeAStandIn() {
    try (Desk admin = Desk.of("zjg-admin")) {
      admin.open("/designer/organisation");
      Page page = admin.page();
      page.locator("vaadin-grid-cell-content", having("张家港市市场监督管理局")).first().click();
      admin.settle();
      assertThat(admin.words()).contains("岗位", "人员", "杨舍镇", "农义村");
      admin.picture("organisation");
      // a department with items is not retired, and says so
      admin.press("撤销");
      admin.press("确定");
      assertThat(page.locator(".studio-refused").last().innerText()).containsAnyOf("办件", "事项");
      page.keyboard().press("Escape");
      admin.settle();
      // somebody stands in for somebody
      page.locator("vaadin-tab", having("代理")).click();
      admin.press("安排代理");
      choose(admin, "不在岗的人", "徐国平");
      choose(admin, "代理人", "陆建华");
      page.getByLabel("原因").fill("年休假");
      admin.press("保存");
      assertThat(admin.words()).contains("徐国平", "陆建华", "进行中");
      admin.picture("stand-ins");
      admin.press("结束");
      admin.press("确定");
      assertThat(admin.words()).contains("提前结束");
      assertThat(admin.errors()).isEmpty();
    }
  }

  @Test
  void shouldFindAnItemByKeyboardAndReadAllItsFields() {
    try (Desk admin = Desk.of("zjg-admin")) {
      admin.open("/designer/catalog");
      Page page = admin.page();
      page.waitForSelector(".studio-name");
      page.keyboard().press("/");
      page.keyboard().type("张家港 林木采伐");
      page.waitForSelector(".studio-count:has-text('共 1 个')");
      page.locator(".studio-name", having("林木采伐许可证核发")).first().waitFor();
      admin.settle();
      page.locator("vaadin-combo-box[placeholder=全部权力类型]").click();
      page.locator("vaadin-combo-box-item", having("行政许可（1）")).first().waitFor();
      assertThat(page.locator("vaadin-combo-box-item", having("行政处罚（0）")).count()).isPositive();
      admin.picture("catalog-choices");
      page.keyboard().press("Escape");
      page.locator(".studio-search input").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/designer/catalog/JS320582ZR-XK-0001");
      page.waitForSelector(".studio-fact");
      assertThat(admin.words())
          .contains("设定依据与职权", "受理条件", "监督投诉电话", "申请材料", "由省级目录统一确定", "只能缩短")
          .contains("未填写", "未填（可以不填）", "自然人", "承诺件");
      admin.picture("item-sheet");
      page.locator("vaadin-details-summary", having("还缺")).click();
      admin.settle();
      admin.press("缺少办理环节");
      assertThat(page.evaluate("document.activeElement.className")).asString().contains("studio");
      assertThat(admin.errors()).isEmpty();
    }
  }

  @Test
  void shouldDeclareAChangeThatTheLegalOfficeConfirms() {
    String code = "JS320582WJ-XK-0001";
    try (Desk designer = Desk.of("zjg-admin")) {
      designer.open("/designer/changes/declare?code=" + code);
      Page page = designer.page();
      page.waitForSelector(".studio-editor");
      page.getByLabel("承诺时限", new Page.GetByLabelOptions().setExact(true)).fill("8个工作日");
      page.getByLabel("变更依据").fill("张政办发〔2026〕18 号：压缩公共场所卫生许可承诺时限");
      page.keyboard().press("Tab");
      designer.picture("declare-change");
      designer.press("申报变更");
      page.waitForURL("**/designer/changes");
    }
    try (Desk legal = Desk.of("zjg-legal")) {
      legal.open("/designer/changes");
      legal.page().waitForSelector(".studio-differences");
      assertThat(legal.words()).contains("承诺时限", "10 个工作日", "8 个工作日", "待答复");
      legal.picture("changes");
      legal.press("确认");
      legal.press("确认");
      legal.page().waitForSelector("vaadin-notification-card:has-text('公共场所卫生许可')");
    }
    try (Desk reader = Desk.of("zjg-auditor")) {
      reader.open("/designer/catalog/" + code);
      assertThat(reader.words()).contains("8 个工作日", "第 2 版", "已过时", "目录内容完整度");
    }
  }

  @Test
  void shouldSetUpACountyAndImportATable() throws IOException {
    try (Desk platform = Desk.of("platform-admin")) {
      platform.open("/designer/setup");
      platform.press("新建县（市、区）");
      choose(platform, "行政区划", "320581");
      platform.press("新建县（市、区）");
      platform.page().waitForSelector("text=常熟市的运行阶段");
      assertThat(platform.words()).contains("初始化", "没有准备好", "正式运行前");
      platform.picture("setup");
      // a county that never began goes as a whole, once its code is typed
      platform.press("删除全部数据…");
      Locator code = platform.page().getByLabel("输入代码 320581 以确认");
      code.fill("320582");
      platform.press("删除全部数据");
      assertThat(platform.words()).contains("请输入 320581");
      code.fill("320581");
      platform.press("删除全部数据");
      platform.page().waitForSelector("text=常熟市的数据已全部删除");
      platform.press("关闭");
      assertThat(platform.words()).doesNotContain("常熟市的运行阶段").contains("的运行阶段");
      platform.press("新建县（市、区）");
      choose(platform, "行政区划", "320581");
      platform.press("取消");
      assertThat(platform.words()).as("live counties are not removed").doesNotContain("删除全部数据");
      assertThat(platform.errors()).isEmpty();
    }
    Path table = Files.createTempFile("items", ".xlsx");
    try (OutputStream out = Files.newOutputStream(table)) {
      WorkbookWriting.template(out);
    }
    try (Desk admin = Desk.of("zjg-admin")) {
      admin.open("/designer/setup");
      assertThat(admin.words()).contains("选择 .zip", "或拖到这里").doesNotContain("Upload", "Drop");
      // a county whose files say of one day something else
      admin.page().locator("vaadin-upload input[type=file]").setInputFiles(changedFiles(admin));
      admin.page().locator(".studio-card vaadin-details-summary").first().click();
      admin.page().getByText("防汛演练").first().waitFor();
      assertThat(admin.words()).contains("新增 1 项，修改 0 项，删除 0 项");
      admin.page().locator("h2", having("配置文件")).evaluate("title => title.scrollIntoView()");
      admin.settle();
      admin.picture("plan");
      admin.press("与随附的配置比较");
      assertThat(admin.words()).doesNotContain("防汛演练");
      admin.open("/designer/import");
      admin.page().locator("vaadin-upload input[type=file]").setInputFiles(table);
      admin.page().waitForSelector("text=第二步");
      admin.press("试导入");
      admin.page().waitForSelector("text=第三步");
      admin.picture("import");
      assertThat(admin.errors()).isEmpty();
    }
  }

  /** The county's files as they are, but for one closure. */
  private static Path changedFiles(Desk admin) throws IOException {
    Path exported =
        admin.page().waitForDownload(() -> admin.page().getByText("导出现在的配置").click()).path();
    SortedMap<String, String> files;
    try (InputStream in = Files.newInputStream(exported)) {
      files = new TreeMap<>(ConfigurationArchive.read(in).texts());
    }
    String county =
        files.keySet().stream().filter(f -> f.endsWith("county.yaml")).findFirst().orElseThrow();
    files.put(
        county.replace("county.yaml", "calendar.yaml"),
        """
        closures:
          - name: 防汛演练
            from: 2027-06-07
            to: 2027-06-08
        """);
    Path changed = Files.createTempFile("files", ".zip");
    try (OutputStream out = Files.newOutputStream(changed)) {
      ConfigurationArchive.write(new ConfigurationFiles(files), out);
    }
    return changed;
  }

  private static void choose(Desk desk, String label, String text) {
    Locator box =
        desk.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).last();
    box.fill(text);
    desk.settle();
    desk.page().locator("vaadin-combo-box-item:not([hidden])", having(text)).first().click();
    desk.settle();
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
