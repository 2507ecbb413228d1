package io.sunlit.engineplugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RecordSenderTest {

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> afters = new CopyOnWriteArrayList<>();
  private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
  private final AtomicInteger failuresLeft = new AtomicInteger();
  private final ArrayBlockingQueue<RecordSender.Item> queue = new ArrayBlockingQueue<>(1000);
  private final ExporterSettings settings = new ExporterSettings();
  private volatile long position = -1;
  private HttpServer server;
  private RecordSender sender;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/records", this::answer);
    server.start();
    settings.firstBackoffMillis = 5;
    settings.longestBackoffMillis = 20;
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/records");
    RecordPost post = new RecordPost(url, "secret", "engine-1", 1, 2_000);
    sender =
        new RecordSender(
            queue, post, settings, 7, acknowledged::add, LoggerFactory.getLogger("test"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    int status = 204;
    byte[] answer = new byte[0];
    if (!"secret".equals(exchange.getRequestHeaders().getFirst(RecordPost.SECRET_HEADER))) {
      status = 401;
    } else if (failuresLeft.getAndDecrement() > 0) {
      status = 503;
    } else if (exchange.getRequestURI().getPath().endsWith("/position")) {
      status = 200;
      answer = Long.toString(position).getBytes(StandardCharsets.UTF_8);
    } else {
      afters.add(exchange.getRequestHeaders().getFirst(RecordPost.AFTER_HEADER));
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @AfterEach
  void stop() {
    sender.close();
    server.stop(0);
  }

  @Test
  void shouldSendWhatWaitsInOneBatchAndAcknowledgeTheLast() throws Exception {
    offer(10, 11, 12);
    sender.start("test");
    awaitAcknowledged(12);
    assertThat(bodies).containsExactly("10\n11\n12\n");
    assertThat(afters).containsExactly("7");
    assertThat(acknowledged).containsExactly(12L);
  }

  @Test
  void shouldKeepTheOrderAndRepeatWhileTheApplicationIsAway() throws Exception {
    settings.batchRecords = 2;
    failuresLeft.set(5);
    offer(10, 11, 12, 13, 14);
    sender.start("test");
    awaitAcknowledged(14);
    assertThat(bodies).containsExactly("10\n11\n", "12\n13\n", "14\n");
    assertThat(afters).containsExactly("7", "11", "13");
  }

  @Test
  void shouldNotSendWhatTheApplicationHas() throws Exception {
    position = 11;
    offer(10, 11, 12);
    sender.start("test");
    awaitAcknowledged(12);
    assertThat(bodies).containsExactly("12\n");
  }

  @Test
  void shouldLimitTheBytesOfABatch() throws Exception {
    settings.batchBytes = 6;
    offer(10, 11, 12);
    sender.start("test");
    awaitAcknowledged(12);
    assertThat(bodies).containsExactly("10\n11\n", "12\n");
  }

  @Test
  void shouldStopWhileTheApplicationIsAway() throws Exception {
    failuresLeft.set(Integer.MAX_VALUE);
    offer(10);
    sender.start("test");
    Thread.sleep(50);
    sender.close();
    failuresLeft.set(0);
    Thread.sleep(100);
    assertThat(bodies).isEmpty();
    assertThat(acknowledged).isEmpty();
  }

  private void offer(long... positions) {
    for (long at : positions) {
      queue.add(new RecordSender.Item(at, Long.toString(at).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void awaitAcknowledged(long last) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (acknowledged.isEmpty() || acknowledged.getLast() < last) {
      assertThat(System.nanoTime()).as("acknowledged " + acknowledged).isLessThan(end);
      Thread.sleep(5);
    }
  }
}
