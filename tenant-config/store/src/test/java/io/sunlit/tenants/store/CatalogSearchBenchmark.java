package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the lists of the catalog take with 100 counties of 5,710 items each on PostgreSQL,
 * behind the wall; writes the figures, and the plan of each query, to {@code
 * target/catalog-search.md}.
 */
@Import(EmbeddedPostgresql.class)
class CatalogSearchBenchmark extends StoreContract {

  private static final int COUNTIES = Integer.getInteger("sunlit.counties", 100);
  private static final int ITEMS = Integer.getInteger("sunlit.items", 5710);
  private static final int TIMES = Integer.getInteger("sunlit.times", 200);
  private static final long SEED = 20261127;

  @Autowired DataSource source;
  @Autowired TenantWall wall;

  private final StringBuilder report = new StringBuilder();

  @Test
  void searching() throws IOException {
    long began = System.nanoTime();
    new ManyItems(jdbc).fill(COUNTIES, ITEMS);
    say(
        "%d counties, %,d items, made in %.0f s; %s; load %.1f%n",
        COUNTIES,
        COUNTIES * ITEMS,
        (System.nanoTime() - began) / 1e9,
        jdbc.sql("select pg_size_pretty(pg_total_relation_size('catalog_item'))")
            .query(String.class)
            .single(),
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    say("| asked for | p50 ms | p95 ms | p99 ms | longest ms |%n|---|---|---|---|---|%n");
    CatalogQueries.all().forEach(this::measure);

    StatementPlans plans = new StatementPlans(source);
    CatalogOverview explained = new CatalogOverview(JdbcClient.create(plans));
    CatalogQueries.all()
        .forEach(
            (name, query) -> {
              TenantId tenant = ManyItems.county(COUNTIES / 2);
              wall.within(tenant, () -> run(query, explained, tenant));
              say("%n## %s%n", name);
              for (StatementPlans.Plan plan : plans.taken()) {
                say("%n```%n%s%n%n%s```%n", plan.sql(), plan.text());
                assertThat(plan.text()).as(name).doesNotContain("Seq Scan on catalog_item");
              }
            });
    Files.writeString(Path.of("target", "catalog-search.md"), report.toString());
  }

  private void measure(String name, BiConsumer<CatalogOverview, TenantId> query) {
    Random random = new Random(SEED);
    long[] took = new long[TIMES];
    // each time another county, as they come in: nothing is warmed up for it
    for (int i = 0; i < TIMES; i++) {
      TenantId tenant = ManyItems.county(random.nextInt(COUNTIES));
      long from = System.nanoTime();
      query.accept(overview, tenant);
      took[i] = System.nanoTime() - from;
    }
    Arrays.sort(took);
    say(
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        name, at(took, 50), at(took, 95), at(took, 99), at(took, 100));
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)] / 1e6;
  }

  private static String run(
      BiConsumer<CatalogOverview, TenantId> query, CatalogOverview catalog, TenantId tenant) {
    query.accept(catalog, tenant);
    return "done";
  }

  private void say(String format, Object... arguments) {
    String text = String.format(Locale.ROOT, format, arguments);
    report.append(text);
    if (!text.contains("```") && !text.contains("##")) {
      System.out.print(text);
    }
  }
}
