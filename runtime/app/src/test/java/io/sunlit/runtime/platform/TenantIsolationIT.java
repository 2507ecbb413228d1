package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.cli.Answers;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Every REST operation is tried on things of 张家港市 with accounts of 昆山市. The operations come from
 * the platform's own description, so that a new one without an attempt fails here.
 */
class TenantIsolationIT {

  /** Operations that name nothing of another county: they show only what is one's own. */
  private static final List<String> OF_ONES_OWN =
      List.of(
          "POST /api/v1/tokens",
          "GET /api/v1/cases",
          "GET /api/v1/work-items",
          "GET /api/v1/catalog-items");

  private final Restaurant ours = Restaurant.ofZhangjiagang();
  private final TestPlatform platform = TestPlatform.get();

  /** No tenant has a row in them, and why. */
  private static final Set<String> OF_NO_TENANT =
      Set.of(
          "databasechangelog", // Liquibase
          "databasechangeloglock", // Liquibase
          "engine_position"); // how far a partition of the engine is read

  @Test
  void shouldWorkBehindTheWallOfEveryTable() {
    JdbcTemplate tables = platform.tables();
    // a table that comes later is walled in at the next start, or fails here
    List<String> open =
        tables.queryForList(
            """
            select c.relname from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select from pg_policy p
                  where p.polrelid = c.oid and p.polname = 'tenant_rows'))
            """,
            String.class);
    assertThat(open).containsExactlyInAnyOrderElementsOf(OF_NO_TENANT);
    // the wall has these doors, and no others
    assertThat(
            tables.queryForList(
                """
                select relname || ' ' || polcmd::text from pg_policy join pg_class c on c.oid = polrelid
                where polname not in ('tenant_rows', 'tenant_maintenance') order by 1
                """,
                String.class))
        .containsExactly(
            "api_token r",
            "county_grant r",
            "engine_command *",
            "engine_dead_letter a",
            "officer r",
            "officer_post r",
            "officer_role r",
            "tenant r");
    // and the platform works as a role that cannot leave
    assertThat(
            tables.queryForList(
                "select distinct usename from pg_stat_activity"
                    + " where application_name like 'PostgreSQL JDBC%' and usename <> 'postgres'",
                String.class))
        .containsExactly(TestPlatform.ORDINARY);
    assertThat(
            tables.queryForObject(
                "select rolsuper or rolbypassrls or exists"
                    + " (select from pg_class c where c.relowner = r.oid)"
                    + " from pg_roles r where rolname = ?",
                Boolean.class,
                TestPlatform.ORDINARY))
        .isFalse();
  }

  @Test
  void shouldShowAndChangeNothingOfAnotherCounty() {
    // given a case of 张家港市 in its joint approval
    String number = ours.accepted(120, true);
    String joint = ours.joint(number).path("id").asString();
    Office.Waiting step = ours.waiting(number, "Task_ReviewMaterials", "fire-rescue");
    String item = step.item().path("id").asString();
    String code = ours.office().itemCode("JOINT-RESTAURANT");
    String publication =
        ours.office()
            .administrator()
            .get("/api/v1/cases/" + number)
            .demand()
            .path("publicationId")
            .asString();
    String before = ours.history(number).toString();
    Map<String, Attempt> attempts = attempts(number, joint, item, code, publication);
    // when every operation is tried with accounts of 昆山市
    TreeSet<String> untried = new TreeSet<>(operations());
    attempts.forEach(
        (operation, attempt) -> {
          for (String account :
              List.of("ks-admin", "ks-designer", "ks-window", "ks-review-fire", "ks-supervisor")) {
            PlatformClient.Answer answer = attempt.as(platform.as(account));
            assertThat(answer.status())
                .as("%s by %s: %s", operation, account, answer.body())
                .isIn(403, 404);
            assertThat(answer.body().toString()).doesNotContain("申请人");
          }
          untried.remove(operation);
        });
    // then nothing changed, and no operation was forgotten
    OF_ONES_OWN.forEach(untried::remove);
    assertThat(untried).isEmpty();
    assertThat(ours.history(number).toString()).isEqualTo(before);
    assertThat(ours.waiting(number, "Task_ReviewMaterials", "fire-rescue").item())
        .isEqualTo(step.item());
  }

  @Test
  void shouldListOnlyOnesOwn() {
    String number = ours.takeIn(120, true).path("caseNumber").asString();
    ours.waiting(number, "Task_AcceptApplication", null);
    for (String account : List.of("ks-admin", "ks-window", "ks-supervisor", "ks-auditor")) {
      for (String list :
          List.of(
              "/api/v1/cases?size=100",
              "/api/v1/work-items?size=100",
              "/api/v1/catalog-items?size=100")) {
        assertThat(platform.as(account).get(list).demand().toString())
            .as("%s by %s", list, account)
            .doesNotContain("320582");
      }
    }
  }

  @Test
  void shouldNotTakeInForAnotherCounty() {
    String code = ours.office().itemCode("JOINT-RESTAURANT");
    PlatformClient.Answer answer =
        platform
            .as("ks-window")
            .post(
                "/api/v1/cases",
                Map.of(
                    "itemCode",
                    code,
                    "applicant",
                    Map.of("name", "李四"),
                    "answers",
                    Answers.restaurant("李四", Answers.idNumber(9), 120, true)));
    assertThat(answer.status()).isEqualTo(404);
  }

  private interface Attempt {
    PlatformClient.Answer as(PlatformClient client);
  }

  private static Map<String, Attempt> attempts(
      String number, String joint, String item, String code, String publication) {
    Map<String, Attempt> attempts = new LinkedHashMap<>();
    String cases = "/api/v1/cases";
    String items = "/api/v1/catalog-items/" + code;
    String work = "/api/v1/work-items/" + item;
    attempts.put(
        "POST /api/v1/cases",
        c ->
            c.post(
                cases,
                Map.of("itemCode", code, "applicant", Map.of("name", "李四"), "answers", Map.of())));
    attempts.put("GET /api/v1/cases/{number}", c -> c.get(cases + "/" + number));
    attempts.put(
        "GET /api/v1/cases/{number}/history", c -> c.get(cases + "/" + number + "/history"));
    attempts.put(
        "GET /api/v1/cases/{number}/joint-approvals",
        c -> c.get(cases + "/" + number + "/joint-approvals"));
    String documents = cases + "/" + number + "/documents";
    attempts.put("GET /api/v1/cases/{number}/documents", c -> c.get(documents));
    attempts.put(
        "POST /api/v1/cases/{number}/documents/{kind}",
        c -> c.post(documents + "/acceptance-notice", null));
    attempts.put(
        "GET /api/v1/cases/{number}/documents/{kind}",
        c -> c.get(documents + "/acceptance-notice"));
    attempts.put(
        "GET /api/v1/cases/{number}/application-form",
        c -> c.get(cases + "/" + number + "/application-form"));
    attempts.put(
        "GET /api/v1/joint-approvals/{id}", c -> c.get("/api/v1/joint-approvals/" + joint));
    for (String what : List.of("absent", "withdraw", "reopen")) {
      attempts.put(
          "POST /api/v1/joint-approvals/{id}/participants/{ordinal}/" + what,
          c ->
              c.post(
                  "/api/v1/joint-approvals/" + joint + "/participants/1/" + what,
                  Map.of("reason", "别县的人")));
    }
    attempts.put("GET /api/v1/work-items/{id}", c -> c.get(work));
    attempts.put("POST /api/v1/work-items/{id}/claim", c -> c.post(work + "/claim", null));
    attempts.put("POST /api/v1/work-items/{id}/release", c -> c.post(work + "/release", null));
    attempts.put(
        "POST /api/v1/work-items/{id}/complete",
        c -> c.post(work + "/complete", Map.of("action", "pass", "data", Map.of())));
    attempts.put("GET /api/v1/catalog-items/{code}", c -> c.get(items));
    attempts.put("GET /api/v1/catalog-items/{code}/draft", c -> c.get(items + "/draft"));
    attempts.put(
        "PUT /api/v1/catalog-items/{code}/draft",
        c -> c.put(items + "/draft", Map.of("revision", 0, "flow", "<x/>", "forms", Map.of())));
    attempts.put(
        "POST /api/v1/catalog-items/{code}/draft/check", c -> c.post(items + "/draft/check", null));
    attempts.put(
        "GET /api/v1/catalog-items/{code}/publications", c -> c.get(items + "/publications"));
    attempts.put(
        "POST /api/v1/catalog-items/{code}/publications",
        c -> c.post(items + "/publications", Map.of("revision", 0)));
    attempts.put(
        "GET /api/v1/publications/{id}", c -> c.get("/api/v1/publications/" + publication));
    attempts.put(
        "PUT /api/v1/officers/{username}/password",
        c -> c.put("/api/v1/officers/zjg-window/password", Map.of("password", "taken-over-1")));
    return attempts;
  }

  private List<String> operations() {
    JsonNode paths = platform.as("ks-admin").get("/v3/api-docs").demand().path("paths");
    return paths.properties().stream()
        .flatMap(
            path ->
                path.getValue().propertyNames().stream()
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .toList();
  }
}
