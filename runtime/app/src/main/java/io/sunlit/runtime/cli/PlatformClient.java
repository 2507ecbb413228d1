package io.sunlit.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks to a platform over REST as one officer. Safe for concurrent use. */
public final class PlatformClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI base;
  private final String token;

  private PlatformClient(HttpClient http, URI base, String token) {
    this.http = http;
    this.base = base;
    this.token = token;
  }

  /** What a call answered. */
  public record Answer(int status, JsonNode body) {

    /**
     * @throws IllegalStateException if the call was refused
     */
    public JsonNode demand() {
      if (status / 100 != 2) {
        throw new IllegalStateException("Expected a 2xx answer, but it is " + status + ": " + body);
      }
      return body;
    }
  }

  /**
   * Signs in.
   *
   * @throws IllegalStateException if user name or password is wrong
   */
  public static PlatformClient signIn(URI base, String username, String password) {
    PlatformClient visitor = visitor(base);
    JsonNode token =
        visitor.post("/api/v1/tokens", Map.of("username", username, "password", password)).demand();
    return new PlatformClient(visitor.http, base, token.path("token").asString());
  }

  /** Speaks to the platform without signing in. */
  public static PlatformClient visitor(URI base) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(15))
            .build();
    return new PlatformClient(http, base, "");
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /**
   * @param body written as JSON, or null for none
   */
  public Answer post(String path, @Nullable Object body) {
    return send(
        request(path).header("Content-Type", "application/json").POST(publisher(body)).build());
  }

  public Answer put(String path, Object body) {
    return send(
        request(path).header("Content-Type", "application/json").PUT(publisher(body)).build());
  }

  /** Posts a form without signing in, as a citizen's browser does, and returns the page. */
  public static String postForm(URI address, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "zh-CN");
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      return new Answer(response.statusCode(), read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** What is no JSON, such as a page of a server that is just going down, is kept as text. */
  private static JsonNode read(String text) {
    try {
      return text.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(text);
    } catch (JacksonException noJson) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }

  private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
    return body == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
  }
}
