package io.sunlit.runtime.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * An office at full speed: a clerk takes in joint-approval cases, at most so many at a time; every
 * handler looks into the inbox, claims what waits and completes it.
 */
final class JointLoad {

  private static final List<String> HANDLERS =
      List.of(
          "window",
          "review-market",
          "decide-market",
          "review-fire",
          "decide-fire",
          "review-sign",
          "decide-sign");
  private static final int AT_A_TIME = 100;

  private final Office office;
  private final String itemCode;
  private final Latencies latencies;
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private Semaphore free = new Semaphore(0);
  private volatile boolean over;

  JointLoad(Office office, Latencies latencies) {
    this.office = office;
    this.latencies = latencies;
    this.itemCode = office.itemCode("JOINT-RESTAURANT");
  }

  /** Runs so many cases to their decision and returns the seconds that it took. */
  double run(int cases, int concurrency, int firstSerial) throws InterruptedException {
    finished.set(0);
    over = false;
    free = new Semaphore(concurrency);
    long began = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(concurrency)) {
      List<Thread> pollers = new ArrayList<>();
      for (String handler : HANDLERS) {
        PlatformClient client = office.handler(handler);
        pollers.add(Thread.ofVirtual().start(() -> poll(client, workers)));
      }
      for (int i = 0; i < cases; i++) {
        free.acquire();
        int serial = firstSerial + i;
        workers.execute(() -> takeIn(serial));
      }
      while (finished.get() < cases) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      over = true;
      for (Thread poller : pollers) {
        poller.join();
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** Calls that the platform refused; none is expected. */
  int refused() {
    return refused.get();
  }

  private void takeIn(int serial) {
    String applicant = "申请人" + serial;
    String idNumber = Answers.idNumber(serial);
    Map<String, Object> application =
        Map.of(
            "itemCode", itemCode,
            "applicant", Map.of("name", applicant, "idNumber", idNumber),
            "answers", Answers.restaurant(applicant, idNumber, 120, true));
    latencies
        .measure("create case", () -> office.window().post("/api/v1/cases", application))
        .demand();
  }

  private void poll(PlatformClient handler, ExecutorService workers) {
    while (!over) {
      JsonNode rows =
          latencies
              .measure(
                  "list inbox",
                  () -> handler.get("/api/v1/work-items?which=waiting&size=" + AT_A_TIME))
              .demand()
              .path("rows");
      int fresh = 0;
      for (JsonNode row : rows) {
        if (begun.add(row.path("id").asString())) {
          fresh++;
          workers.execute(() -> handle(handler, row));
        }
      }
      pause(fresh == 0 ? 100 : 20);
    }
  }

  private void handle(PlatformClient handler, JsonNode row) {
    String path = "/api/v1/work-items/" + row.path("id").asString();
    String step = row.path("stepId").asString();
    String action =
        switch (step) {
          case "Task_AcceptApplication" -> "accept";
          case "Task_ReviewMaterials" -> "pass";
          case "Task_DecideItem", "Task_DecideApplication" -> "approve";
          default -> "complete";
        };
    Map<String, Object> completion = new HashMap<>();
    completion.put("action", action);
    completion.put("data", Answers.step(step, action, "licence"));
    PlatformClient.Answer claimed =
        latencies.measure("claim", () -> handler.post(path + "/claim", null));
    PlatformClient.Answer completed =
        latencies.measure("complete", () -> handler.post(path + "/complete", completion));
    if (claimed.status() / 100 != 2 || completed.status() / 100 != 2) {
      refused.incrementAndGet();
    }
    if (step.equals("Task_DeliverResult")) {
      finished.incrementAndGet();
      free.release();
    }
  }

  private static void pause(int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
