package io.sunlit.tenants.store;

import static io.sunlit.tenants.store.DeclaringChanges.ANSWERS;
import static io.sunlit.tenants.store.SampleRows.LATER;
import static io.sunlit.tenants.store.SampleRows.TODAY;
import static io.sunlit.tenants.store.SampleRows.change;
import static io.sunlit.tenants.store.SampleRows.correction;
import static io.sunlit.tenants.store.SampleRows.delegation;
import static io.sunlit.tenants.store.SampleRows.draft;
import static io.sunlit.tenants.store.SampleRows.grant;
import static io.sunlit.tenants.store.SampleRows.publication;
import static io.sunlit.tenants.store.SampleRows.row;
import static io.sunlit.tenants.store.SampleRows.run;
import static io.sunlit.tenants.store.SampleRows.standIn;
import static io.sunlit.tenants.store.SampleRows.version;
import static io.sunlit.tenants.store.SampleRows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Overlay.FieldOverlay;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.Binding;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * Every method of every repository is called for 昆山市 with the keys of 张家港市: it must show nothing of
 * 张家港市 and change nothing of it. A method without such a call fails the build.
 */
abstract class TwoTenantsContract extends StoreContract {

  private static final List<Class<?>> REPOSITORIES =
      List.of(
          Counties.class,
          Departments.class,
          Posts.class,
          Officers.class,
          ApiTokens.class,
          CatalogItems.class,
          CatalogOverview.class,
          ItemVersions.class,
          CountyDocuments.class,
          Overlays.class,
          StandIns.class,
          CountyGrants.class,
          ItemChanges.class,
          Delegations.class,
          ProcessDrafts.class,
          CompiledFlows.class,
          Publications.class,
          CalendarCorrections.class,
          DeadlineRuns.class,
          MovableDeadlines.class,
          TenantRows.class);

  /** What speaks to the database and is no repository. */
  private static final Set<String> NO_REPOSITORIES = Set.of("Paging", "Upsert");

  /** Methods that take no tenant, and why; package-info.java names the same ones. */
  private static final Map<String, String> WITHOUT_TENANT =
      Map.of(
          "Counties.all", "it is the list of tenants",
          "CountyGrants.of", "finds out which counties let somebody of the province look at them",
          "Officers.account", "finds out which tenant somebody belongs to, at sign-in",
          "ApiTokens.officer", "finds out which tenant a token belongs to");

  static final String SECRET = "张家港市";
  private static final String HASH = "a".repeat(64);
  private static final PostRef REVIEW = new PostRef("market-regulation", "review");

  @Autowired DataSource dataSource;
  @Autowired TenantRows rows;
  @Autowired ItemChanges changes;
  @Autowired DeadlineRuns runs;
  @Autowired MovableDeadlines deadlines;

  @BeforeEach
  void fillBothCounties() {
    fill(ZJG, SECRET, "zjg");
    fill(KS, "昆山市", "ks");
    items.save(ZJG, item(ZJG, SECRET, "ONLY-ZJG"));
    departments.save(ZJG, new Department(ZJG, "only-zjg", SECRET + "海关"));
    posts.save(ZJG, new Post(ZJG, "only-zjg", "review", SECRET + "审核岗"));
    tokens.save(ZJG, "zjg-review", HASH, StoreTestApplication.NOW);
    overlays.save(
        ZJG,
        "participant-review",
        new Overlay(Map.of(), Map.of("application", Map.of("a", new FieldOverlay(SECRET)))));
    itemVersions.add(ZJG, version(ZJG, SECRET, 1));
    standIns.insert(ZJG, standIn(ZJG, SECRET));
    grants.insert(ZJG, grant(ZJG, "one", SECRET));
    grants.note(ZJG, visit(ZJG, "one", SECRET));
    delegations.insert(ZJG, delegation(ZJG, SECRET));
    changes.insert(ZJG, change(ZJG, SECRET));
    documents.save(ZJG, "calendar.yaml", SECRET);
    drafts.save(ZJG, draft(ZJG, SECRET, 0));
    flows.insertIfNew(ZJG, new CompiledFlow("flow-1", SECRET, "c"));
    publications.insert(ZJG, publication(ZJG, SECRET, "p-zjg"));
    corrections.insert(ZJG, correction(ZJG, SECRET));
    runs.insert(ZJG, run(ZJG, "one"));
    runs.addMoves(ZJG, "one", ANSWERS, List.of(row(SECRET)), LATER);
  }

  /** For each method a call for 昆山市 with keys that 张家港市 has. */
  private Map<String, Supplier<@Nullable Object>> calls() {
    Map<String, Supplier<@Nullable Object>> calls = new LinkedHashMap<>();
    calls.put("Departments.find", () -> departments.find(KS, "only-zjg"));
    calls.put("Departments.all", () -> departments.all(KS));
    calls.put(
        "Departments.save",
        done(() -> departments.save(KS, new Department(KS, "only-zjg", "昆山海关"))));
    calls.put("Posts.find", () -> posts.find(KS, new PostRef("only-zjg", "review")));
    calls.put("Posts.all", () -> posts.all(KS));
    calls.put(
        "Posts.save",
        done(() -> posts.save(KS, new Post(KS, "market-regulation", "review", "审核"))));
    calls.put("Officers.find", () -> officers.find(KS, "zjg-review"));
    calls.put("Officers.page", () -> officers.page(KS, 0, 100));
    calls.put("Officers.names", () -> officers.names(KS, List.of("zjg-review")));
    calls.put("Officers.holders", () -> officers.holders(KS, REVIEW.department()));
    calls.put("Officers.save", done(() -> officers.save(KS, officer(KS, "昆山", "ks-review"))));
    calls.put(
        "Officers.changePassword",
        () -> expect(false, officers.changePassword(KS, "zjg-review", "{hash}stolen")));
    calls.put("ApiTokens.page", () -> expect(0L, tokens.page(KS, 0, 100).total()));
    calls.put(
        "ApiTokens.save",
        done(() -> tokens.save(KS, "ks-review", "b".repeat(64), StoreTestApplication.NOW)));
    calls.put("ApiTokens.revoke", () -> expect(false, tokens.revoke(KS, HASH)));
    calls.put(
        "ApiTokens.forgetExpired",
        () -> expect(1, tokens.forgetExpired(KS, StoreTestApplication.NOW.plusSeconds(99))));
    calls.put("CatalogItems.find", () -> items.find(KS, "ONLY-ZJG"));
    calls.put("CatalogItems.byBaseCode", () -> items.byBaseCode(KS, "000131024000"));
    calls.put("CatalogItems.page", () -> items.page(KS, null, 0, 100));
    calls.put("CatalogItems.pageOf", () -> items.pageOf(KS, "market-regulation", null, 0, 100));
    calls.put("CatalogItems.names", () -> items.names(KS, List.of("ONLY-ZJG")));
    calls.put("CatalogItems.publishedPage", () -> items.publishedPage(KS, null, 0, 100));
    calls.put("CatalogItems.save", done(() -> items.save(KS, item(KS, "昆山", "ONLY-ZJG"))));
    calls.put("CatalogOverview.find", () -> overview.find(KS, "ONLY-ZJG"));
    calls.put("CatalogOverview.page", () -> overview.page(KS, CatalogFilter.ALL, 0, 100));
    calls.put("CatalogOverview.count", () -> overview.count(KS, CatalogFilter.ALL));
    calls.put("CatalogOverview.facets", () -> overview.facets(KS, CatalogFilter.ALL));
    calls.put("Overlays.of", () -> overlays.of(KS, "participant-review"));
    calls.put("Overlays.save", done(() -> overlays.save(KS, "participant-review", Overlay.NONE)));
    calls.put("Departments.close", () -> expect(false, departments.close(KS, "no", TODAY)));
    calls.put(
        "Posts.remove", () -> expect(false, posts.remove(KS, new PostRef("only-zjg", "review"))));
    calls.put("Officers.remove", () -> expect(false, officers.remove(KS, "zjg-review")));
    calls.put("CatalogItems.all", () -> items.all(KS));
    calls.put("CatalogItems.bindings", () -> items.bindings(KS));
    calls.put(
        "CatalogItems.bindAll",
        done(() -> items.bindAll(KS, List.of(new Binding("ONLY-ZJG", "t", true)))));
    calls.put(
        "CatalogItems.saveAll",
        done(() -> items.saveAll(KS, List.of(item(KS, "昆山", "A-1"), item(KS, "昆山", "A-2")))));
    calls.put(
        "Departments.saveAll",
        done(() -> departments.saveAll(KS, List.of(new Department(KS, "only-zjg", "昆山海关")))));
    calls.put(
        "Posts.saveAll",
        done(
            () ->
                posts.saveAll(KS, List.of(new Post(KS, "market-regulation", "decision", "昆山决定")))));
    calls.put(
        "Officers.saveAll",
        done(() -> officers.saveAll(KS, List.of(officer(KS, "昆山", "ks-review")))));
    calls.put(
        "ItemVersions.addAll", done(() -> itemVersions.addAll(KS, List.of(version(KS, "昆山", 2)))));
    calls.put(
        "CompiledFlows.insertAllIfNew",
        () -> expect(1, flows.insertAllIfNew(KS, List.of(new CompiledFlow("flow-2", "昆山", "c")))));
    calls.put("Publications.published", () -> publications.published(KS));
    calls.put("CatalogItems.isCancelled", () -> expect(false, items.isCancelled(KS, "ONLY-ZJG")));
    calls.put("CatalogItems.cancelledCodes", () -> items.cancelledCodes(KS));
    calls.put("CatalogItems.cancel", () -> items.cancel(KS, "ONLY-ZJG", TODAY));
    calls.put("ItemVersions.find", () -> itemVersions.find(KS, "ONLY-ZJG", 1));
    calls.put("ItemVersions.latest", () -> itemVersions.latest(KS, "ONLY-ZJG"));
    calls.put("ItemVersions.latestNumbers", () -> itemVersions.latestNumbers(KS));
    calls.put("ItemVersions.inForce", () -> itemVersions.inForce(KS, "ONLY-ZJG", TODAY));
    calls.put("ItemVersions.page", () -> itemVersions.page(KS, "ONLY-ZJG", 0, 100));
    calls.put("ItemVersions.add", done(() -> itemVersions.add(KS, version(KS, "昆山", 1))));
    calls.put("ItemVersions.end", done(() -> itemVersions.end(KS, "ONLY-ZJG", TODAY)));
    calls.put("Officers.countOf", () -> expect(0L, officers.countOf(KS, "only-zjg")));
    calls.put("CatalogItems.countOf", () -> expect(0L, items.countOf(KS, "only-zjg")));
    calls.put("StandIns.find", () -> standIns.find(KS, "one"));
    calls.put("StandIns.page", () -> expect(0L, standIns.page(KS, 0, 10).total()));
    calls.put("StandIns.concerning", () -> standIns.concerning(KS, "zjg-review", TODAY, TODAY));
    calls.put("StandIns.postsOf", () -> standIns.postsOf(KS, "zjg-review", TODAY));
    calls.put(
        "StandIns.end",
        () -> expect(false, standIns.end(KS, "one", "ks", StoreTestApplication.NOW)));
    calls.put("StandIns.insert", done(() -> standIns.insert(KS, standIn(KS, "昆山"))));
    calls.putAll(GrantCalls.on(grants, counties));
    calls.put("Delegations.find", () -> delegations.find(KS, "one"));
    calls.put("Delegations.page", () -> expect(0L, delegations.page(KS, 0, 10).total()));
    calls.put("Delegations.ofItem", () -> delegations.ofItem(KS, "A-1"));
    calls.put("Delegations.inForce", () -> delegations.inForce(KS, "A-1", TODAY));
    calls.put("Delegations.to", () -> expect(0L, delegations.to(KS, "only-zjg", TODAY)));
    calls.put(
        "Delegations.end",
        () -> expect(false, delegations.end(KS, "one", "ks", StoreTestApplication.NOW)));
    calls.put("Delegations.insert", done(() -> delegations.insert(KS, delegation(KS, "昆山"))));
    calls.put("CatalogItems.isSuspended", () -> expect(false, items.isSuspended(KS, "ONLY-ZJG")));
    calls.put("CatalogItems.suspend", () -> items.suspend(KS, "ONLY-ZJG", TODAY));
    calls.put("CatalogItems.resume", () -> items.resume(KS, "ONLY-ZJG"));
    calls.put("ItemChanges.find", () -> changes.find(KS, "one"));
    calls.put("ItemChanges.page", () -> expect(0L, changes.page(KS, null, null, 0, 10).total()));
    calls.put("ItemChanges.pending", () -> changes.pending(KS, "A-1"));
    calls.put("ItemChanges.due", () -> changes.due(KS, TODAY));
    calls.put(
        "ItemChanges.answer",
        () ->
            expect(
                false, changes.answer(KS, "one", ItemChange.State.CONFIRMED, "ks", TODAY, null)));
    calls.put("ItemChanges.putInForce", done(() -> changes.putInForce(KS, "one", TODAY)));
    calls.put("ItemChanges.insert", done(() -> changes.insert(KS, change(KS, "昆山"))));
    calls.put("CountyDocuments.find", () -> documents.find(KS, "calendar.yaml"));
    calls.put("CountyDocuments.save", done(() -> documents.save(KS, "calendar.yaml", "昆山")));
    calls.put("CountyDocuments.remove", () -> documents.remove(KS, "calendar.yaml"));
    calls.put("Overlays.all", () -> overlays.all(KS));
    calls.put("Overlays.remove", () -> overlays.remove(KS, "participant-review"));
    calls.put("ProcessDrafts.find", () -> drafts.find(KS, "A-1"));
    calls.put("ProcessDrafts.save", () -> drafts.save(KS, draft(KS, "昆山", 0)));
    calls.put("ProcessDrafts.discard", () -> expect(false, drafts.discard(KS, "ONLY-ZJG")));
    calls.put("CompiledFlows.find", () -> flows.find(KS, "flow-1"));
    calls.put("CompiledFlows.page", () -> flows.page(KS, 0, 100));
    calls.put(
        "CompiledFlows.insertIfNew",
        () -> expect(true, flows.insertIfNew(KS, new CompiledFlow("flow-1", "昆山", "c"))));
    calls.put("Publications.find", () -> publications.find(KS, "p-zjg"));
    calls.put("Publications.latest", () -> publications.latest(KS, "A-1"));
    calls.put("Publications.byChecksum", () -> publications.byChecksum(KS, "A-1", "sum"));
    calls.put("Publications.page", () -> publications.page(KS, "A-1", 0, 100));
    calls.put(
        "Publications.insert", done(() -> publications.insert(KS, publication(KS, "昆山", "p-ks"))));
    calls.put(
        "Publications.insertAll",
        done(() -> publications.insertAll(KS, List.of(publication(KS, "昆山", "p-ks-2", 2)))));
    calls.putAll(DeadlineCalls.on(corrections, runs, deadlines));
    calls.put("TenantRows.tables", () -> rows.tables(KS));
    calls.put(
        "TenantRows.export",
        () -> {
          List<Object> exported = new ArrayList<>();
          rows.export(KS, "catalog_item", exported::add);
          return exported;
        });
    // the last one: nothing is left of 昆山市
    calls.put("TenantRows.remove", () -> rows.remove(KS));
    return calls;
  }

  @Test
  void shouldKnowEveryClassThatSpeaksToTheDatabase() {
    var scanning = new ClassPathScanningCandidateComponentProvider(false);
    scanning.addIncludeFilter(
        (type, types) -> !type.getClassMetadata().getClassName().contains("Test"));
    Set<String> speaking = new TreeSet<>();
    for (var candidate : scanning.findCandidateComponents("io.sunlit.tenants.store")) {
      Class<?> type =
          ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
      boolean speaks =
          Stream.of(type.getDeclaredFields())
              .anyMatch(
                  field ->
                      Set.of(JdbcClient.class, JdbcTemplate.class).contains(field.getType())
                          && !Modifier.isStatic(field.getModifiers()));
      if (speaks && type.getProtectionDomain().equals(Counties.class.getProtectionDomain())) {
        speaking.add(type.getSimpleName());
      }
    }
    Set<String> known = new TreeSet<>(NO_REPOSITORIES);
    REPOSITORIES.forEach(repository -> known.add(repository.getSimpleName()));
    assertThat(speaking)
        .as("a new repository belongs among those that are tried with two tenants")
        .hasSizeGreaterThan(10)
        .isSubsetOf(known);
  }

  @Test
  void shouldTakeTheTenantFirst() {
    assertThat(methods())
        .allSatisfy(
            method ->
                assertThat(
                        WITHOUT_TENANT.containsKey(name(method))
                            || (method.getParameterCount() > 0
                                && method.getParameterTypes()[0] == TenantId.class))
                    .as("%s takes the tenant first", name(method))
                    .isTrue());
  }

  @Test
  void shouldCallEveryMethodOfEveryRepository() {
    Set<String> called = new TreeSet<>(calls().keySet());
    called.addAll(WITHOUT_TENANT.keySet());
    assertThat(methods().map(TwoTenantsContract::name).distinct())
        .as("write a call for a new method, so that it is tried with two tenants")
        .containsExactlyInAnyOrderElementsOf(called);
  }

  @Test
  void shouldShowAndChangeNothingOfAnotherTenant() throws SQLException {
    var database = new TenantTables(jdbc, dataSource);
    Set<String> tables = database.tables().keySet();
    Map<String, List<Map<String, Object>>> before = database.rowsOf(ZJG, tables);
    for (Map.Entry<String, Supplier<@Nullable Object>> call : calls().entrySet()) {
      Object shown = call.getValue().get();
      assertThat(String.valueOf(shown)).as(call.getKey()).doesNotContain(SECRET);
      assertThat(database.rowsOf(ZJG, tables))
          .as("rows of 张家港市 after " + call.getKey())
          .isEqualTo(before);
    }
  }

  @Test
  void shouldHaveATenantInEveryTable() throws SQLException {
    Map<String, Set<String>> tables = new TenantTables(jdbc, dataSource).tables();
    assertThat(tables)
        .allSatisfy(
            (table, columns) -> {
              assertThat(columns).as(table).contains(table.equals("tenant") ? "id" : "tenant_id");
            });
    assertThat(tables).hasSizeGreaterThanOrEqualTo(12);
  }

  static Stream<Method> methods() {
    List<Method> methods = new ArrayList<>();
    for (Class<?> repository : REPOSITORIES) {
      for (Method method : repository.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          methods.add(method);
        }
      }
    }
    return methods.stream();
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  static Supplier<@Nullable Object> done(Runnable call) {
    return () -> {
      call.run();
      return "done";
    };
  }

  static Object expect(Object expected, Object actual) {
    assertThat(actual).isEqualTo(expected);
    return actual;
  }
}
