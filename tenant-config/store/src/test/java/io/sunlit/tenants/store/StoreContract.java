package io.sunlit.tenants.store;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of each database share: empty tables, and a small county to fill them with. */
@SpringBootTest(
    classes = StoreTestApplication.class,
    properties = {
      "spring.liquibase.change-log=classpath:db/store-test.yaml",
      "spring.main.banner-mode=off",
      "logging.level.root=warn"
    })
abstract class StoreContract {

  static final TenantId ZJG = new TenantId("320582");
  static final TenantId KS = new TenantId("320583");

  /** Rows first that name others. */
  private static final List<String> TABLES =
      List.of(
          "calendar_correction",
          "deadline_move",
          "deadline_run",
          "publication",
          "compiled_flow",
          "process_draft",
          "template_overlay",
          "county_document",
          "item_version",
          "item_change",
          "item_delegation",
          "stand_in",
          "county_visit",
          "county_grant",
          "catalog_item",
          "api_token",
          "officer_role",
          "officer_post",
          "officer",
          "post",
          "department",
          "tenant");

  /** The tables, past the wall: for what tests put in and look at. */
  JdbcClient jdbc;

  @Autowired Counties counties;
  @Autowired Departments departments;
  @Autowired Posts posts;
  @Autowired Officers officers;
  @Autowired ApiTokens tokens;
  @Autowired CatalogItems items;
  @Autowired CatalogOverview overview;
  @Autowired ItemVersions itemVersions;
  @Autowired CountyDocuments documents;
  @Autowired CalendarCorrections corrections;
  @Autowired StandIns standIns;
  @Autowired Delegations delegations;
  @Autowired CountyGrants grants;
  @Autowired Overlays overlays;
  @Autowired ProcessDrafts drafts;
  @Autowired CompiledFlows flows;
  @Autowired Publications publications;

  @Autowired
  void lookAtTheTables(DataSource source, @LiquibaseDataSource ObjectProvider<DataSource> owner) {
    jdbc = JdbcClient.create(owner.getIfAvailable(() -> source));
  }

  @BeforeEach
  void emptyTheTables() {
    TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
  }

  /** Fills a county whose texts all carry its name. */
  void fill(TenantId tenant, String name, String prefix) {
    counties.save(tenant, new County(tenant, tenant.value(), name));
    departments.save(tenant, new Department(tenant, "market-regulation", name + "市场监督管理局"));
    posts.save(tenant, new Post(tenant, "market-regulation", "review", name + "审核岗"));
    posts.save(tenant, new Post(tenant, "market-regulation", "decision", name + "决定岗"));
    officers.save(tenant, officer(tenant, name, prefix + "-review"));
    items.save(tenant, item(tenant, name, "A-1"));
  }

  static Officer officer(TenantId tenant, String name, String username) {
    return new Officer(
        username,
        name + "周敏",
        tenant,
        "market-regulation",
        Set.of(new PostRef("market-regulation", "review")),
        Set.of(Role.HANDLER));
  }

  static ImplementationItem item(TenantId tenant, String name, String code) {
    return new ImplementationItem(
        tenant,
        code,
        "000131024000",
        true,
        name + "食品经营许可",
        "permit",
        "market-regulation",
        name + "市场监督管理局",
        List.of("《中华人民共和国食品安全法》第三十五条"),
        null,
        TimeLimit.workingDays(5),
        List.of(new ImplementationItem.Material("申请书", true, "original", 1)),
        null,
        "食品经营许可证",
        "participant-review",
        null,
        DETAILS);
  }

  /** Enough for the public, so that the process of the item may be published. */
  static final Map<String, Object> DETAILS =
      Map.of(
          "conditions", List.of("有固定经营场所"),
          "place", "人民中路 1 号",
          "consultation", "0512-00000001",
          "complaint", "0512-00000002",
          "free-of-charge", "true",
          "steps", List.of(Map.of("name", "受理")));
}
