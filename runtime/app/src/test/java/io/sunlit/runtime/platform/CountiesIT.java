package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Somebody of the province looks into one county at a time, for as long as it lets him. */
class CountiesIT {

  private static final String PROVINCE = "js-supervisor";
  private static final String CATALOG = "/designer/catalog";

  @Test
  void shouldLookIntoACountyForReadingUntilItEndsTheGrant() {
    try (Desk person = Desk.of(PROVINCE);
        Desk admin = Desk.of("zjg-admin")) {
      Page page = person.page();
      // given the counties that let the person look, and nothing else
      page.waitForURL("**/counties");
      assertThat(person.words()).contains("江苏省", "张家港市", "昆山市", "运行阶段", "在办办件");
      person.open("/cases");
      page.waitForURL("**/counties");
      page.waitForSelector("vaadin-grid .name");
      person.picture("province-counties");
      // when one is chosen
      look(person, "张家港市");
      // then its pages are there, to be read
      assertThat(page.url()).endsWith("/cases");
      person.open(CATALOG);
      page.waitForSelector(".studio-name");
      assertThat(person.words())
          .contains("正在查看 张家港市（只读）", "食品经营许可", "机构与人员")
          .doesNotContain("导入事项", "开通与配置");
      person.picture("province-catalog");
      person.open(CATALOG + "/JS320582ZR-XK-0001");
      page.waitForSelector(".studio-item");
      assertThat(person.words()).contains("查看草稿").doesNotContain("申报变更", "设计表单");
      person.open(CATALOG + "/JS320583ZR-XK-0001");
      assertThat(person.words()).as("of the other county").matches(".*没有编码.*");
      person.open("/designer/organisation");
      page.waitForSelector("vaadin-grid");
      assertThat(person.words()).doesNotContain("添加机构");
      page.locator("vaadin-tab", having("授权查看")).click();
      person.settle();
      assertThat(person.words()).contains("顾远", "查看记录");
      assertThat(page.locator("vaadin-button", having("结束")).count()).isZero();
      person.open("/designer/import");
      assertThat(person.words()).contains("没有权限");
      assertThat(person.errors()).singleElement().asString().contains("status of 403");
      person.errors().clear();
      // and back
      person.open(CATALOG);
      page.waitForSelector(".studio-name");
      page.locator(".county-banner a").click();
      page.waitForURL("**/counties");
      person.settle();
      assertThat(page.locator(".county-banner").count()).isZero();
      // when the county ends the grant while somebody looks
      look(person, "张家港市");
      person.open(CATALOG);
      page.waitForSelector(".studio-name");
      openGrants(admin);
      assertThat(admin.words()).contains("顾远", "江苏省政务服务管理办公室", "进行中");
      admin.press("结束");
      admin.press("确定");
      assertThat(admin.words()).contains("提前结束");
      // then the next click in the open page leads back, with words
      page.keyboard().press("/");
      page.keyboard().type("林木");
      page.waitForURL("**/counties");
      page.waitForSelector(".led-back");
      person.settle();
      assertThat(page.locator(".led-back").innerText()).contains("张家港市", "授权已经结束");
      assertThat(page.locator("vaadin-grid").innerText()).doesNotContain("张家港市");
      person.open(CATALOG);
      page.waitForURL("**/counties");
      // and the county may let the person in again
      String until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(300).toString();
      admin.press("授权查看");
      Page form = admin.page();
      form.getByLabel("用户名").fill(PROVINCE);
      form.locator("vaadin-date-picker")
          .last()
          .evaluate("(picker, day) => { picker.value = day }", until);
      form.getByLabel("用途").fill("“阳光权力”运行情况监督检查");
      admin.press("保存");
      admin.picture("grants");
      look(person, "张家港市");
      assertThat(person.words()).contains("正在查看 张家港市（只读）");
      assertThat(page.locator(".side-menu").innerText()).contains("办件").doesNotContain("待办");
      assertThat(person.errors()).isEmpty();
      assertThat(admin.errors()).isEmpty();
    }
  }

  private static void look(Desk person, String county) {
    person.open("/counties");
    person.press("查看" + county);
    person.page().waitForSelector(".county-banner");
    person.settle();
  }

  private static void openGrants(Desk admin) {
    admin.open("/designer/organisation");
    admin.page().locator("vaadin-tab", having("授权查看")).click();
    admin.settle();
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
