package io.sunlit.runtime.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Takes one demonstration case from intake to its end, and says what differs from what is expected.
 */
final class DemoRun {

  private static final int PATIENCE_SECONDS = 60;

  private final Office office;
  private final DemoCase script;
  private final URI base;
  private final long startedAt = System.nanoTime();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private String caseNumber = "";
  private String queryCode = "";
  private Map<String, String> opinions = Map.of();
  private String state = "?";
  private double seconds;

  DemoRun(Office office, DemoCase script, URI base) {
    this.office = office;
    this.script = script;
    this.base = base;
  }

  /** The intake at the window. */
  void takeIn(int serial) {
    String applicant = "演示申请人" + serial;
    String idNumber = Answers.idNumber(serial);
    Map<String, Object> answers =
        script.baseCode().equals(DemoCases.JOINT)
            ? Answers.restaurant(applicant, idNumber, script.area(), script.sign())
            : Answers.licence(applicant, idNumber);
    JsonNode receipt =
        office
            .window()
            .post(
                "/api/v1/cases",
                Map.of(
                    "itemCode", office.itemCode(script.baseCode()),
                    "applicant",
                        Map.of("name", applicant, "idNumber", idNumber, "phone", "13800000000"),
                    "answers", answers))
            .demand();
    caseNumber = receipt.path("caseNumber").asString();
    queryCode = receipt.path("queryCode").asString();
  }

  /** Everybody does what the script says, until the case is closed. */
  void handle() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isClosed()) {
      if (System.nanoTime() > until) {
        faults.add("not closed after " + PATIENCE_SECONDS + " s");
        break;
      }
      List<Office.Waiting> waiting =
          office.waitingFor(caseNumber).stream()
              .filter(w -> !done.contains(w.item().path("id").asString()))
              .filter(this::mayActNow)
              .toList();
      waiting.forEach(this::act);
      if (waiting.isEmpty()) {
        pause();
      }
    }
    seconds = (System.nanoTime() - startedAt) / 1e9;
    check();
  }

  private boolean isClosed() {
    return office
        .administrator()
        .get("/api/v1/cases/" + caseNumber)
        .demand()
        .path("summary")
        .hasNonNull("closedAt");
  }

  /**
   * With a veto, the refusing department speaks first, so that the others are seen to be stopped.
   */
  private boolean mayActNow(Office.Waiting waiting) {
    boolean participant = !waiting.item().path("caseNumber").asString().equals(caseNumber);
    return !participant
        || !script.policy().equals(DemoCases.FIRST)
        || script.refusing().isEmpty()
        || waiting.department().equals(script.refusing().getFirst());
  }

  private void act(Office.Waiting waiting) {
    String action = action(waiting);
    String id = waiting.item().path("id").asString();
    Map<String, Object> completion = new TreeMap<>();
    completion.put("action", action);
    completion.put(
        "data",
        Answers.step(waiting.stepId(), action, script.policy().equals("-") ? "form" : "licence"));
    if (action.startsWith("refuse")) {
      completion.put("reason", waiting.department().equals("fire-rescue") ? "疏散通道宽度不足" : "不符合条件");
    }
    String path = "/api/v1/work-items/" + id;
    waiting.handler().post(path + "/claim", null).demand();
    waiting.handler().post(path + "/complete", completion).demand();
    done.add(id);
  }

  private String action(Office.Waiting waiting) {
    return switch (waiting.stepId()) {
      case "Task_AcceptApplication" -> script.accepted() ? "accept" : "refuse-acceptance";
      case "Task_ReviewMaterials", "Task_ReviewApplication" -> "pass";
      case "Task_DecideItem" ->
          script.refusing().contains(waiting.department()) ? "refuse" : "approve";
      case "Task_DecideApplication" -> script.granted() ? "approve" : "refuse";
      case "Task_RefuseApplication" -> "refuse";
      default -> "complete";
    };
  }

  private void check() {
    PlatformClient reader = office.administrator();
    JsonNode summary = reader.get("/api/v1/cases/" + caseNumber).demand().path("summary");
    state = summary.path("state").asString();
    expect("state", script.expectedState(), state);
    JsonNode joints = reader.get("/api/v1/cases/" + caseNumber + "/joint-approvals").demand();
    Map<String, String> found = new TreeMap<>();
    for (JsonNode joint : joints) {
      expect("policy", script.policy(), joint.path("policy").asString());
      joint
          .path("participants")
          .forEach(p -> found.put(p.path("department").asString(), p.path("state").asString()));
    }
    opinions = found;
    expect("opinions", script.expectedOpinions().toString(), found.toString());
    JsonNode history = reader.get("/api/v1/cases/" + caseNumber + "/history").demand();
    expect("history whole", "true", history.path("whole").asString());
    String page =
        PlatformClient.postForm(
            base.resolve("/hall/" + office.county()),
            Map.of("caseNumber", caseNumber, "queryCode", queryCode));
    if (!page.contains(publicWord(script.expectedState()))) {
      faults.add("the public page does not say " + publicWord(script.expectedState()));
    }
  }

  private static String publicWord(String state) {
    return switch (state) {
      case "APPROVED" -> "办结：准予";
      case "REFUSED" -> "办结：不予许可";
      default -> "不予受理";
    };
  }

  private void expect(String what, String expected, String found) {
    if (!expected.equals(found)) {
      faults.add("%s: expected %s, but it is %s".formatted(what, expected, found));
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  DemoCase script() {
    return script;
  }

  String caseNumber() {
    return caseNumber;
  }

  Map<String, String> opinions() {
    return opinions;
  }

  String state() {
    return state;
  }

  double seconds() {
    return seconds;
  }

  /** What differs from what was expected; empty if all is well. */
  List<String> faults() {
    return List.copyOf(faults);
  }
}
