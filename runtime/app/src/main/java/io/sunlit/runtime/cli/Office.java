package io.sunlit.runtime.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The demonstration accounts of one county, signed in: who takes in cases, who handles them, who
 * may publish.
 */
public final class Office {

  private static final List<String> HANDLERS =
      List.of(
          "window",
          "review-market",
          "decide-market",
          "review-fire",
          "decide-fire",
          "review-sign",
          "decide-sign",
          "review-health",
          "decide-health");

  private final String county;
  private final Map<String, PlatformClient> handlers = new LinkedHashMap<>();
  private final PlatformClient administrator;

  private Office(String county, PlatformClient administrator) {
    this.county = county;
    this.administrator = administrator;
  }

  /**
   * Signs everybody in.
   *
   * @param prefix of the user names, such as {@code zjg}
   */
  public static Office open(URI base, String county, String prefix, String password) {
    Office office = new Office(county, PlatformClient.signIn(base, prefix + "-admin", password));
    for (String handler : HANDLERS) {
      office.handlers.put(handler, PlatformClient.signIn(base, prefix + "-" + handler, password));
    }
    return office;
  }

  public String county() {
    return county;
  }

  /** The clerk at the window. */
  public PlatformClient window() {
    return handler("window");
  }

  public PlatformClient handler(String name) {
    PlatformClient client = handlers.get(name);
    if (client == null) {
      throw new IllegalArgumentException("No account for " + name);
    }
    return client;
  }

  /** Reads all cases of the county, drafts and publishes. */
  public PlatformClient administrator() {
    return administrator;
  }

  /** A step that waits, and who may do it. */
  public record Waiting(PlatformClient handler, JsonNode item) {

    public String stepId() {
      return item.path("stepId").asString();
    }

    public String department() {
      return item.path("department").asString();
    }
  }

  /** The steps of the case and of its sub-cases that wait now. */
  public List<Waiting> waitingFor(String caseNumber) {
    List<Waiting> waiting = new ArrayList<>();
    for (PlatformClient handler : handlers.values()) {
      JsonNode rows = handler.get("/api/v1/work-items?size=100").demand().path("rows");
      for (JsonNode row : rows) {
        String number = row.path("caseNumber").asString();
        if ((number.equals(caseNumber) || number.startsWith(caseNumber + "-"))
            && waiting.stream().noneMatch(w -> w.item().path("id").equals(row.path("id")))) {
          waiting.add(new Waiting(handler, row));
        }
      }
    }
    return waiting;
  }

  /** The county's code of the item with this base code. */
  public String itemCode(String baseCode) {
    for (int page = 0; ; page++) {
      JsonNode rows =
          administrator.get("/api/v1/catalog-items?size=100&page=" + page).demand().path("rows");
      for (JsonNode row : rows) {
        if (row.path("baseCode").asString().equals(baseCode)) {
          return row.path("code").asString();
        }
      }
      if (rows.isEmpty()) {
        throw new IllegalStateException("No item for base code " + baseCode);
      }
    }
  }

  /** Publishes the item's draft as it is. */
  public void publish(String itemCode) {
    String item = "/api/v1/catalog-items/" + itemCode;
    int revision = administrator.get(item + "/draft").demand().path("revision").asInt();
    administrator.post(item + "/publications", Map.of("revision", revision)).demand();
  }

  /** Publishes the joint matter's flow with another join policy, as its designer would. */
  public void publishWithPolicy(String itemCode, String policy) {
    publishWith(
        itemCode, flow -> flow.replaceAll("policy=\"[a-z-]+\"", "policy=\"" + policy + "\""));
  }

  /** Changes the diagram of the item's draft and publishes it. */
  public void publishWith(String itemCode, UnaryOperator<String> change) {
    JsonNode draft = administrator.get("/api/v1/catalog-items/" + itemCode + "/draft").demand();
    String flow = change.apply(draft.path("flow").asString());
    administrator
        .put(
            "/api/v1/catalog-items/" + itemCode + "/draft",
            Map.of(
                "revision",
                draft.path("revision").asInt(),
                "flow",
                flow,
                "forms",
                draft.path("forms")))
        .demand();
    publish(itemCode);
  }
}
