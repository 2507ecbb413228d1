package io.sunlit.runtime.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, spoken to in its DevTools protocol. It only measures: the tests use
 * a library, which is too large to be shipped.
 */
final class Chromium implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String LISTENING = "DevTools listening on ";
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger serial = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();

  private Chromium(Process process, URI address) {
    this.process = process;
    this.socket = http.newWebSocketBuilder().buildAsync(address, new Answers()).join();
  }

  /**
   * Starts the browser.
   *
   * @param executable such as {@code /usr/bin/chromium}
   * @param profile an empty folder for its files
   * @throws IllegalStateException if it does not start
   */
  static Chromium start(String executable, Path profile) {
    List<String> command = new ArrayList<>(List.of(executable));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1366,768",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile.toAbsolutePath()));
    try {
      Process process = new ProcessBuilder(command).start();
      BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(LISTENING)) {
          Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
          return new Chromium(process, URI.create(line.substring(LISTENING.length()).strip()));
        }
      }
      throw new IllegalStateException("Chromium ended before it listened: " + executable);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Chromium could not be started; SUNLIT_CHROMIUM names its program: " + e.getMessage(), e);
    }
  }

  /** Opens an empty page with a cache and cookies of its own, both empty. */
  Page page() {
    String context =
        call(null, "Target.createBrowserContext", Map.of()).path("browserContextId").asString();
    String target =
        call(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
            .path("targetId")
            .asString();
    String session =
        call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    return new Page(context, session);
  }

  /** One page, gone with its cache when it is closed. */
  final class Page implements AutoCloseable {

    private final String context;
    private final String session;

    private Page(String context, String session) {
      this.context = context;
      this.session = session;
    }

    JsonNode call(String method, Map<String, ?> parameters) {
      return Chromium.this.call(session, method, parameters);
    }

    /** The value of a JavaScript expression, as JSON. */
    JsonNode evaluate(String expression) {
      return call(
              "Runtime.evaluate", Map.of("expression", expression, "returnByValue", Boolean.TRUE))
          .path("result")
          .path("value");
    }

    @Override
    public void close() {
      Chromium.this.call(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
  }

  private JsonNode call(@Nullable String session, String method, Map<String, ?> parameters) {
    int id = serial.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    var message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    try {
      JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (said.has("error")) {
        throw new IllegalStateException(method + ": " + said.path("error"));
      }
      return said.path("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Chromium did not answer " + method, e);
    } finally {
      asked.remove(id);
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Puts the pieces of a message together and hands answers to who asked; events are let go. */
  private final class Answers implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        JsonNode said = JSON.readTree(message.toString());
        message.setLength(0);
        CompletableFuture<JsonNode> waiting = asked.get(said.path("id").asInt(0));
        if (waiting != null) {
          waiting.complete(said);
        }
      }
      from.request(1);
      return null;
    }
  }
}
