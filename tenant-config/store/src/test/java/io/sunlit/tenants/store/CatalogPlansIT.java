package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the catalog is asked for goes by an index to the rows of one county, behind the wall. On a
 * smaller catalog than {@link CatalogSearchBenchmark}'s, with the planner's own choice.
 */
@Import(EmbeddedPostgresql.class)
class CatalogPlansIT extends StoreContract {

  @Autowired DataSource source;
  @Autowired TenantWall wall;

  @Test
  void shouldReadNoLargeTableFromEndToEnd() {
    new ManyItems(jdbc).fill(20, 1000);
    StatementPlans plans = new StatementPlans(source);
    CatalogOverview explained = new CatalogOverview(JdbcClient.create(plans));
    CatalogQueries.all()
        .forEach(
            (name, query) -> {
              wall.within(
                  ManyItems.county(3),
                  () -> {
                    query.accept(explained, ManyItems.county(3));
                    return name;
                  });
              List<StatementPlans.Plan> taken = plans.taken();
              assertThat(taken).as(name).isNotEmpty();
              assertThat(taken)
                  .as(name)
                  .allSatisfy(
                      plan ->
                          assertThat(plan.text())
                              .doesNotContain("Seq Scan")
                              .contains("Index")
                              .contains("tenant_id"));
            });
  }
}
