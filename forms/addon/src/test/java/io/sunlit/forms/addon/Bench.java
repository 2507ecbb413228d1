package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The components of this module in a real Chromium, on a bare page without Vaadin. */
final class Bench implements AutoCloseable {

  private static final String PAGE =
      """
      <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,">
      <link rel="stylesheet" href="/harness.css">
      <style>body { margin: 0 } #host { display: flex; height: 100vh } #host > * { flex: 1 }</style></head>
      <body><div id="host"></div><script type="module" src="/harness.js"></script></body></html>
      """;
  private static final Path BUNDLE = Path.of("target", "frontend");
  private static final Path PICTURES = Path.of("target", "pictures");

  /** Those of the manual, when somebody says where: {@code -Dsunlit.pictures=$PWD/docs/manual}. */
  static final Path MANUAL =
      Path.of(System.getProperty("sunlit.pictures", PICTURES.toString()), "forms");

  /** How well the mark of bpmn.io stands out from what is behind it, as WCAG counts contrast. */
  private static final String CONTRAST_OF_MARK =
      """
      paper => {
        const link = document.querySelector('.fjs-powered-by-link');
        const light = css => {
          const [r, g, b] = css.match(/[\\d.]+/g).map(Number);
          const part = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        };
        let behind = 'rgb(255, 255, 255)';
        for (let e = paper ? null : link; e; e = e.parentElement) { // grounds are not printed
          const ground = getComputedStyle(e).backgroundColor;
          if (!/^rgba\\(.*, 0\\)$/.test(ground)) { behind = ground; break; }
        }
        const pair = [light(getComputedStyle(link.querySelector('path')).fill), light(behind)].sort();
        return (pair[1] + 0.05) / (pair[0] + 0.05);
      }
      """;

  private final HttpServer server;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private volatile HttpHandler uploads = exchange -> exchange.sendResponseHeaders(404, -1);

  Bench() throws IOException {
    Npm.bundle(BUNDLE);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.createContext("/upload", exchange -> uploads.handle(exchange));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("sunlit.chromium", "/usr/bin/chromium")))
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A new page with nothing on it yet. */
  Page page() {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(1500, 900).setLocale("zh-CN"))
            .newPage();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text());
          }
        });
    page.setDefaultTimeout(90_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(90_000);
    page.onPageError(complaints::add);
    page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
    page.waitForFunction("() => window.show");
    return page;
  }

  /** A page that shows a component. */
  Page show(String tag, Object configuration) {
    Page page = page();
    page.evaluate(
        "([tag, json]) => show(tag, JSON.parse(json))", List.of(tag, configuration.toString()));
    return page;
  }

  /** Shows a form whose files go to {@code /upload}. */
  Page show(FormViewer viewer, HttpHandler uploads) {
    this.uploads = uploads;
    Page page = page();
    page.evaluate(
        "json => show('sunlit-form-viewer', JSON.parse(json), '/upload')",
        viewer.configuration().toString());
    page.waitForFunction("() => events.some(([n]) => n === 'form-imported')");
    return page;
  }

  /** What the browser complained of, which is forgotten. */
  List<String> takeComplaints() {
    List<String> taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** A picture for the manual, of the whole page. */
  static void manual(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(MANUAL.resolve(name + ".png")));
  }

  /** The same, of what is on the screen. */
  static void manualScreen(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(MANUAL.resolve(name + ".png")));
  }

  /**
   * Nobody uses form-js without its mark: it is there, large enough, and can be told from its
   * ground.
   */
  static void assertMarkSeen(Page page) {
    assertMark(page, false);
  }

  /** The same on white paper. */
  static void assertMarkPrinted(Page page) {
    assertMark(page, true);
  }

  private static void assertMark(Page page, boolean paper) {
    Locator mark = page.locator(".fjs-powered-by-link").first();
    PlaywrightAssertions.assertThat(mark).isVisible();
    assertThat(mark.boundingBox().width).isGreaterThanOrEqualTo(50);
    page.waitForFunction("paper => (" + CONTRAST_OF_MARK + ")(paper) > 4.5", paper);
  }

  /** What is on the page and not Chinese. */
  static List<?> notChinese(Page page) {
    return (List<?>) page.evaluate("notChinese()");
  }

  /** As somebody sees it who works in the dark. */
  static void turnDark(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.evaluate("document.documentElement.style.colorScheme = 'dark'");
    page.evaluate("document.body.style.background = '#17181c'");
  }

  static void turnLight(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.evaluate("document.documentElement.style.colorScheme = ''");
    page.evaluate("document.body.style.background = ''");
  }

  /** Nothing was written to the console, and nothing thrown. */
  void assertQuiet() {
    assertThat(complaints).isEmpty();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body;
    String type = "text/html";
    if (path.equals("/")) {
      body = PAGE.getBytes(StandardCharsets.UTF_8);
    } else {
      Path file = BUNDLE.resolve(path.substring(1)).normalize();
      body = Files.readAllBytes(file);
      type =
          path.endsWith(".js")
              ? "text/javascript"
              : path.endsWith(".css") ? "text/css" : "application/octet-stream";
    }
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    playwright.close();
    server.stop(0);
  }
}
