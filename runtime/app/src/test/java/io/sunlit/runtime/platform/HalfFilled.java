package io.sunlit.runtime.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A handler uploads, is called away in the middle of a form, and comes back. */
final class HalfFilled {

  /** A photograph of three megabytes, as far as its first bytes tell. */
  private static final byte[] PHOTO = photo();

  private HalfFilled() {}

  /**
   * On an opened form with a list of attachments; in the end it is as it was before it was left.
   */
  static void uploadsAFileLeavesAndComesBack(Desk desk, String caseNumber) {
    Page page = desk.page();
    Locator field = page.locator(".step-panel .fjs-form-field-attachments");
    field.locator("input[type=file]").setInputFiles(new FilePayload("门头.jpg", "image/jpeg", PHOTO));
    assertThat(field.locator(".sunlit-file.kept")).containsText("门头.jpg 3.0 MB");
    Locator line = page.locator(".draft-line");
    page.waitForTimeout(3500); // what is typed is kept when a person pauses
    assertThat(line).containsText("草稿已自动保存");
    assertReadableHereOnly(desk, field.locator("a").getAttribute("href"));

    desk.open("/"); // the browser goes away: nothing asks, nothing is lost
    page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("我在办")).click();
    desk.settle();
    page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(caseNumber))
        .first()
        .dblclick();
    page.waitForSelector(".step-panel .fjs-form");
    desk.settle();

    assertThat(line).containsText("已恢复您");
    assertThat(page.locator(".step-panel textarea").first()).hasValue("地址、品种与申请一致");
    assertThat(field.locator(".sunlit-file.kept")).containsText("门头.jpg");
    desk.picture("work-item-draft");
  }

  private static void assertReadableHereOnly(Desk desk, String address) {
    String url = desk.page().evaluate("a => new URL(a, document.baseURI).href", address).toString();
    APIResponse read = desk.page().request().get(url);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(PHOTO);
    assertThat(read.headers()).containsEntry("x-content-type-options", "nosniff");
    assertThat(read.headers().get("content-disposition")).startsWith("attachment");
    try (Desk stranger = Desk.of("ks-review-fire")) {
      assertThat(stranger.page().request().get(url).body()).isNotEqualTo(PHOTO);
    }
    try (Desk nobody = Desk.visitor()) {
      assertThat(nobody.page().request().get(url).body()).isNotEqualTo(PHOTO);
    }
  }

  private static byte[] photo() {
    byte[] content = new byte[3 * 1024 * 1024];
    Arrays.fill(content, (byte) 7);
    byte[] head = "\u00ff\u00d8\u00ff\u00e0".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }
}
