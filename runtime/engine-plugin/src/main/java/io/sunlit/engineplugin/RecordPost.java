package io.sunlit.engineplugin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The application's inbox for records, seen from the broker. */
class RecordPost implements AutoCloseable {

  static final String SECRET_HEADER = "X-Sunlit-Engine-Secret";
  static final String ENGINE_HEADER = "X-Sunlit-Engine-Id";
  static final String PARTITION_HEADER = "X-Sunlit-Partition";
  static final String AFTER_HEADER = "X-Sunlit-After";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final URI url;
  private final String secret;
  private final String engineId;
  private final int partition;
  private final Duration timeout;

  RecordPost(URI url, String secret, String engineId, int partition, int timeoutMillis) {
    this.url = url;
    this.secret = secret;
    this.engineId = engineId;
    this.partition = partition;
    this.timeout = Duration.ofMillis(timeoutMillis);
  }

  /**
   * Posts a batch.
   *
   * @param after position of the last record that the application is known to have
   * @param body lines of JSON
   * @throws IOException if the application has not stored it, or not said so
   */
  void send(long after, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        request(url)
            .header("Content-Type", "application/x-ndjson")
            .header(AFTER_HEADER, Long.toString(after))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response = http.send(request, text());
    if (response.statusCode() / 100 != 2) {
      throw new IOException("answered " + response.statusCode() + " " + shorten(response.body()));
    }
  }

  /** Position of the last record that the application has, or -1 if it has none. */
  long lastPosition() throws IOException, InterruptedException {
    HttpRequest request = request(URI.create(url + "/position")).GET().build();
    HttpResponse<String> response = http.send(request, text());
    if (response.statusCode() != 200) {
      throw new IOException("answered " + response.statusCode() + " " + shorten(response.body()));
    }
    try {
      return Long.parseLong(response.body().strip());
    } catch (NumberFormatException e) {
      throw new IOException("answered something else than a position", e);
    }
  }

  private HttpRequest.Builder request(URI to) {
    return HttpRequest.newBuilder(to)
        .timeout(timeout)
        .header(SECRET_HEADER, secret)
        .header(ENGINE_HEADER, engineId)
        .header(PARTITION_HEADER, Integer.toString(partition));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private static String shorten(String body) {
    return body.length() <= 200 ? body : body.substring(0, 200) + "…";
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
