package io.sunlit.runtime.engine.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.broker.BareBroker;
import io.sunlit.runtime.engine.client.EngineGateway;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Joint-approval cases on the engine alone: the same compiled flows, the same broker, the same
 * guard and exporter, the plain Java client, and nothing else. Steps are completed as soon as the
 * exporter tells of them; a parent's joint activity is completed when its three sub-flows have
 * ended.
 */
public final class RawJointCases implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RawJointCases.class);
  private static final TenantId TENANT = new TenantId("320582");

  private final BareBroker broker;
  private final HttpServer sink;
  private final EngineGateway gateway;
  private final CompiledFlow parent;
  private final List<CompiledFlow> participants;
  private final JsonMapper json = JsonMapper.builder().build();

  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("raw-again").factory());
  private final Map<String, RawCase> known = new ConcurrentHashMap<>();
  private final Map<Long, RawCase> cases = new ConcurrentHashMap<>();
  private final Map<Long, JsonNode> early = new ConcurrentHashMap<>();
  private final Queue<Long> completions = new ConcurrentLinkedQueue<>();
  private volatile Semaphore running = new Semaphore(0);
  private volatile String jointElement = "";
  private final AtomicInteger ended = new AtomicInteger();

  /** A parent, seen from its own instance and from those of its participants. */
  private static final class RawCase {
    private final String number;
    private final AtomicInteger waitingFor = new AtomicInteger();
    private volatile long jointStep;

    RawCase(String number) {
      this.number = number;
    }
  }

  /**
   * @param cases how many were finished
   * @param seconds from the first start to the last end
   * @param completions milliseconds of each completion of a step, unsorted
   */
  public record Result(int cases, double seconds, List<Long> completions) {}

  private RawJointCases(
      BareBroker broker,
      HttpServer sink,
      EngineGateway gateway,
      CompiledFlow parent,
      List<CompiledFlow> participants) {
    this.broker = broker;
    this.sink = sink;
    this.gateway = gateway;
    this.parent = parent;
    this.participants = participants;
  }

  /** Starts broker and sink, and deploys the flows. */
  public static RawJointCases open(
      EngineSettings settings,
      Path folder,
      CompiledFlow parent,
      List<CompiledFlow> participants,
      Clock clock)
      throws InterruptedException {
    try {
      HttpServer sink = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
      sink.setExecutor(Executors.newFixedThreadPool(2));
      URI records =
          URI.create(
              "http://127.0.0.1:" + sink.getAddress().getPort() + "/internal/engine/records");
      // the exporter asks at its start how far the application is: not at all
      sink.createContext("/internal/engine/records/position", x -> answer(x, "-1"));
      sink.start();
      BareBroker broker = BareBroker.start(settings, folder, records);
      EngineGateway gateway = EngineGateway.standalone(settings, () -> List.of(TENANT), clock);
      gateway.connect(broker.grpc(), broker.rest(), broker.tokenSecret());
      RawJointCases raw = new RawJointCases(broker, sink, gateway, parent, participants);
      sink.createContext("/internal/engine/records", raw::take);
      raw.deploy(parent);
      for (CompiledFlow participant : participants) {
        raw.deploy(participant);
      }
      return raw;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deploy(CompiledFlow flow) {
    gateway.deploy(TENANT, flow.id(), flow.xml()).toCompletableFuture().join();
  }

  /** Runs so many cases, at most so many at a time, to their end. */
  public Result run(int count, int concurrency) throws InterruptedException {
    completions.clear();
    ended.set(0);
    Semaphore free = new Semaphore(concurrency);
    running = free;
    long began = System.nanoTime();
    for (int i = 0; i < count; i++) {
      free.acquire();
      String number = "RAW-" + began + "-" + i;
      RawCase one = new RawCase(number);
      known.put(number, one);
      repeat(() -> gateway.start(TENANT, parent.id(), variables(number)));
    }
    while (ended.get() < count) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return new Result(count, (System.nanoTime() - began) / 1e9, List.copyOf(completions));
  }

  private static String variables(String number) {
    return "{\"caseNumber\":\"" + number + "\"}";
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String line : body.split("\n")) {
      if (!line.isBlank()) {
        work(json.readTree(line));
      }
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void work(JsonNode record) {
    String what = record.path("type").asString() + " " + record.path("intent").asString();
    long instance = record.path("instance").asLong();
    switch (what) {
      case "PROCESS_INSTANCE_CREATION CREATED" -> {
        String number = record.path("caseNumber").asString();
        RawCase one = known.get(number.split("#")[0]);
        if (one != null) {
          cases.put(instance, one);
          JsonNode step = early.remove(instance);
          if (step != null) {
            reached(one, step);
          }
        }
      }
      case "USER_TASK CREATED" -> {
        RawCase one = cases.get(instance);
        if (one == null) {
          early.put(instance, record);
        } else {
          reached(one, record);
        }
      }
      case "PROCESS_INSTANCE ELEMENT_COMPLETED" -> ended(instance, record);
      default -> {
        // nothing to do
      }
    }
  }

  private void reached(RawCase one, JsonNode step) {
    String element = step.path("element").asString();
    long key = step.path("key").asLong();
    if (element.startsWith("Joint_")) {
      one.jointStep = key;
      jointElement = element;
      one.waitingFor.set(participants.size());
      int ordinal = 0;
      for (CompiledFlow participant : participants) {
        String number = one.number + "#" + ++ordinal;
        repeat(() -> gateway.start(TENANT, participant.id(), variables(number)));
      }
      return;
    }
    String action =
        switch (element) {
          case "Task_AcceptApplication" -> "accept";
          case "Task_ReviewMaterials" -> "pass";
          case "Task_DecideItem", "Task_DecideApplication" -> "approve";
          default -> "complete";
        };
    complete(key, element, action);
  }

  private void ended(long instance, JsonNode record) {
    RawCase one = cases.remove(instance);
    if (one == null) {
      return;
    }
    if (record.path("element").asString().equals(parent.id())) {
      known.remove(one.number);
      ended.incrementAndGet();
      running.release();
    } else if (one.waitingFor.decrementAndGet() == 0) {
      complete(one.jointStep, jointElement, "passed");
    }
  }

  private void complete(long key, String element, String outcome) {
    long began = System.nanoTime();
    repeat(
        () ->
            gateway
                .complete(TENANT, key, "{\"" + element + "\":\"" + outcome + "\"}")
                .thenRun(() -> completions.add((System.nanoTime() - began) / 1_000_000)));
  }

  /** Back-pressure is met with another try, as any caller must. */
  private void repeat(Supplier<CompletionStage<Void>> command) {
    command
        .get()
        .whenComplete(
            (done, failure) -> {
              if (failure != null) {
                log.debug("again", failure);
                later.schedule(() -> repeat(command), 20, TimeUnit.MILLISECONDS);
              }
            });
  }

  /** The broker's process. */
  public long brokerPid() {
    return broker.pid();
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    later.shutdownNow();
    gateway.disconnect();
    broker.close();
    sink.stop(0);
  }
}
