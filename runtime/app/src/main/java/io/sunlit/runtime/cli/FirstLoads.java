package io.sunlit.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** How long a screen takes for somebody who opens it in a browser that has nothing of it yet. */
final class FirstLoads {

  private static final int PATIENCE_MILLISECONDS = 60_000;

  private final Chromium browser;
  private final URI base;

  FirstLoads(Chromium browser, URI base) {
    this.browser = browser;
    this.base = base;
  }

  /**
   * A screen to open.
   *
   * @param shown a JavaScript condition: what the person came for is on the screen
   * @param mark milliseconds that it may take at most; 0 for none
   */
  record Screen(String name, String account, String path, String shown, int mark) {}

  /**
   * What was seen.
   *
   * @param milliseconds from the start of the navigation until what the person came for was drawn
   * @param again the same, opened once more with what the browser has kept
   * @param kilobytes what came over the wire
   */
  record Load(double milliseconds, double again, long kilobytes) {}

  /** Has the server answer with the screen, until it does so as one that has run for a while. */
  void warm(Screen screen, int times) {
    String session = signIn(screen.account()).toString();
    HttpRequest page =
        HttpRequest.newBuilder(base.resolve(screen.path())).header("Cookie", session).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < times; i++) {
        int status = http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
          throw new IllegalStateException(screen.name() + " was answered with " + status);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Opens the screen as somebody who is signed in, with an empty cache. */
  Load open(Screen screen) {
    try (Chromium.Page page = browser.page()) {
      HttpCookie session = signIn(screen.account());
      page.call("Page.enable", Map.of());
      page.call(
          "Network.setCookie",
          Map.of("name", session.getName(), "value", session.getValue(), "url", base.toString()));
      page.call(
          "Page.addScriptToEvaluateOnNewDocument",
          Map.of(
              "source",
              """
              (() => {
                const look = () => {
                  if (%s) window.sunlitShownAfter = performance.now();
                  else requestAnimationFrame(look);
                };
                look();
              })();
              """
                  .formatted(screen.shown())));
      String address = base.resolve(screen.path()).toString();
      page.call("Page.navigate", Map.of("url", address));
      double milliseconds = awaitShown(page, screen);
      JsonNode bytes =
          page.evaluate(
              "performance.getEntries().reduce((sum, e) => sum + (e.transferSize ?? 0), 0)");
      page.call("Page.navigate", Map.of("url", "about:blank"));
      page.call("Page.navigate", Map.of("url", address));
      return new Load(milliseconds, awaitShown(page, screen), bytes.asLong() / 1024);
    }
  }

  private static double awaitShown(Chromium.Page page, Screen screen) {
    for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited += 50) {
      JsonNode shown = page.evaluate("window.sunlitShownAfter ?? null");
      if (shown.isNumber()) {
        return shown.asDouble();
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
    throw new IllegalStateException(
        screen.name()
            + " was not shown within a minute; on the page: "
            + page.evaluate("document.body.innerText.slice(0, 300)").asString());
  }

  /** Signs in as the login page does and returns the session's cookie. */
  private HttpCookie signIn(String account) {
    CookieManager cookies = new CookieManager();
    try (HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      String body =
          "username="
              + account
              + "&password="
              + URLEncoder.encode(DemoCommand.PASSWORD, StandardCharsets.UTF_8);
      http.send(
          HttpRequest.newBuilder(base.resolve("/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Sign-in of " + account + " gave no session"));
  }
}
