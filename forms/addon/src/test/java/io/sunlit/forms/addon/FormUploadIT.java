package io.sunlit.forms.addon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files on their way to the host, over a line that breaks. */
class FormUploadIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] PLAN = new byte[3 * 1024 * 1024 + 17];
  private static Bench bench;

  private final KeptInMemory kept = new KeptInMemory();
  private final FormUpload upload = new FormUpload(kept);

  /** What happens to the chunk with this number, counted from 1. */
  private interface Line {
    boolean breaksAt(int chunk) throws InterruptedException;
  }

  @BeforeAll
  static void start() throws IOException {
    bench = new Bench();
    new Random(7).nextBytes(PLAN);
  }

  @BeforeEach
  void forget() {
    bench.takeComplaints();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void shouldSendAFileOfSomeMegabytesInChunksAndSubmitItsReference() throws IOException {
    Semaphore gate = new Semaphore(5);
    Page page =
        open(
            "{}",
            chunk -> {
              gate.acquire();
              return false;
            });
    choose(page, "attachments", "平面图.pdf", PLAN);
    assertThat(page.locator(".sunlit-file.sending progress")).isVisible();
    page.waitForFunction("() => document.querySelector('.sunlit-file progress')?.value >= 30");
    Bench.manual(page, "upload");
    assertThat(Bench.notChinese(page)).isEmpty();
    page.evaluate("component.submit()");
    assertThat(page.getByText("文件还在上传，请等进度到头再提交。")).isVisible();

    gate.release(100);
    assertThat(page.locator(".sunlit-file.kept")).containsText("平面图.pdf 3.0 MB");
    page.evaluate("events.length = 0; component.submit()");
    page.waitForFunction("() => events.some(([n]) => n === 'form-submit')");

    assertThat(kept.content("平面图.pdf")).isEqualTo(PLAN);
    assertThat(kept.chunks()).isEqualTo(13);
    JsonNode sent = submitted(page);
    assertThat(sent.path("errors").isEmpty()).as(sent.toString()).isTrue();
    String reference = sent.at("/data/files/0/file").asString();
    assertThat(kept.behind(reference)).hasSize(1);
    assertThat(page.locator(".sunlit-file-name a"))
        .hasAttribute(
            "href",
            "/upload?act=read&reference=" + reference.replace("::", "%3A%3A") + "&id=file-1");
    assertThat(bench.takeComplaints()).isEmpty();
  }

  @Test
  void shouldGoOnByItselfAfterABreakAndOnDemandAfterALongOne() throws IOException {
    AtomicInteger shortBreak = new AtomicInteger();
    AtomicBoolean down = new AtomicBoolean(true);
    Page page =
        open(
            "{}",
            chunk ->
                (chunk == 2 && shortBreak.incrementAndGet() <= 2) || (chunk == 4 && down.get()));
    choose(page, "attachments", "平面图.pdf", PLAN);
    assertThat(page.locator(".sunlit-file.failed")).containsText("没有传上去：连接中断，请重试。");
    page.evaluate("component.submit()");
    assertThat(page.getByText("有文件没有传上去，请重试或者删除。")).isVisible();
    Bench.manual(page, "upload-failed");
    assertThat(Bench.notChinese(page)).isEmpty();
    down.set(false);
    page.getByLabel("重试 平面图.pdf").click();

    assertThat(page.locator(".sunlit-file.kept")).isVisible();
    assertThat(kept.content("平面图.pdf")).isEqualTo(PLAN);
    assertThat(kept.chunks()).as("what had arrived was not sent again").isEqualTo(13);
    assertThat(page.getByText("有文件没有传上去，请重试或者删除。")).hasCount(0);
  }

  @Test
  void shouldGoOnFromWhatTheHostHasWhenAnAnswerGetsLost() throws IOException {
    AtomicInteger lost = new AtomicInteger();
    Page page =
        open(
            "{}",
            exchange -> {
              FormUpload.Answer answer = answer(exchange);
              boolean chunk = exchange.getRequestURI().getQuery().contains("act=chunk");
              send(
                  exchange,
                  chunk && lost.incrementAndGet() == 3
                      ? new FormUpload.Answer(502, new byte[0])
                      : answer);
            });
    choose(page, "attachments", "平面图.pdf", PLAN);

    assertThat(page.locator(".sunlit-file.kept")).isVisible();
    assertThat(kept.content("平面图.pdf")).isEqualTo(PLAN);
  }

  @Test
  void shouldStopAndLeaveNothingWhenAPersonCancels() throws IOException {
    Semaphore gate = new Semaphore(2);
    Page page =
        open(
            "{}",
            chunk -> {
              gate.acquire();
              return false;
            });
    choose(page, "filepicker", "平面图.pdf", PLAN);
    page.waitForFunction("() => document.querySelector('.sunlit-file progress')?.value >= 10");
    page.getByLabel("取消 平面图.pdf").click();

    assertThat(page.locator(".sunlit-file")).hasCount(0);
    gate.release(100);
    page.waitForCondition(() -> kept.count() == 0);
    page.evaluate("component.submit()");
    page.waitForFunction("() => events.some(([n]) => n === 'form-submit')");
    assertThat(submitted(page).at("/data/picture").isNull()).isTrue();
    assertThat(kept.chunks()).isLessThan(13);
  }

  @Test
  void shouldRefuseWhatIsTooLargeOrNotWanted() throws IOException {
    Page page = open("{}", chunk -> false);
    choose(page, "attachments", "全部图纸.zip", new byte[(int) KeptInMemory.LARGEST + 900_000]);
    assertThat(page.locator(".sunlit-file.refused")).containsText("文件太大：最大 8.0 MB，请压缩或者分开后再传。");
    choose(page, "filepicker", "setup.exe", new byte[10]);
    assertThat(page.getByText("不能上传程序，请换成 PDF 或者图片。")).isVisible();
    assertThat(page.getByLabel("重试 setup.exe")).hasCount(0);
    assertThat(kept.count()).isZero();
    Bench.manual(page, "upload-refused");
  }

  @Test
  void shouldNameTheFilesThatTheHostHasAndSayWhichNeverArrived() throws IOException {
    String whole = kept.begin("files::whole", "营业执照.pdf", 4);
    kept.append("files::whole", whole, 0, "%PDF".getBytes(StandardCharsets.UTF_8));
    kept.begin("files::half", "半个文件.pdf", 99);
    Page page =
        open(
            """
            {"files": [{"name": "营业执照", "file": "files::whole"}, {"name": "半个", "file": "files::half"}]}
            """,
            chunk -> false);
    assertThat(page.locator(".sunlit-file.kept")).containsText("营业执照.pdf 4 B");
    assertThat(page.locator(".sunlit-file.refused")).containsText("文件没有传完，请删除后重新添加。");
    page.evaluate("component.submit()");
    page.waitForFunction("() => events.some(([n]) => n === 'form-submit')");
    assertThat(submitted(page).at("/errors/Field_Files/0").asString())
        .isEqualTo("文件没有传完，请删除后重新添加。");
  }

  private static void choose(Page page, String type, String name, byte[] content) {
    Locator field = page.locator(".fjs-form-field-" + type + " input[type=file]");
    field.setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private Page open(String data, Line line) throws IOException {
    AtomicInteger chunks = new AtomicInteger(1);
    return open(
        data,
        exchange -> {
          boolean chunk = exchange.getRequestURI().getQuery().contains("act=chunk");
          try {
            if (chunk && line.breaksAt(chunks.get())) {
              exchange.close(); // without an answer, as when the line is cut
              return;
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          if (chunk) {
            chunks.incrementAndGet();
          }
          send(exchange, answer(exchange));
        });
  }

  private Page open(String data, HttpHandler uploads) throws IOException {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setFiles(kept);
    viewer.setForm(
        """
        {"type": "default", "id": "files", "schemaVersion": 19, "components": [
          {"type": "attachments", "id": "Field_Files", "key": "files", "label": "申请材料"},
          {"type": "filepicker", "id": "Field_Picture", "key": "picture", "label": "门头照片"}]}
        """,
        JSON.readTree(data));
    Page page = bench.show(viewer, uploads);
    page.setViewportSize(1000, 380);
    return page;
  }

  private FormUpload.Answer answer(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    for (String each : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = each.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return upload.answer(parameters.get("act"), parameters::get, exchange.getRequestBody());
  }

  private static void send(HttpExchange exchange, FormUpload.Answer answer) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (IOException e) {
      // the browser has gone: it was cancelled
    }
  }

  private static JsonNode submitted(Page page) {
    return JSON.readTree(
        (String)
            page.evaluate(
                "JSON.stringify(events.findLast(([name]) => name === 'form-submit')[1])"));
  }
}
