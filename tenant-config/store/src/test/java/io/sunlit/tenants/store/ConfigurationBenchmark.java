package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * How long {@code apply} takes for many counties on PostgreSQL: once anew, once with nothing to do.
 */
@Import(EmbeddedPostgresql.class)
class ConfigurationBenchmark extends StoreContract {

  private static final int COUNTIES = Integer.getInteger("sunlit.counties", 100);
  private static final int ITEMS = Integer.getInteger("sunlit.items", 50);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Autowired TenantLibrary library;
  @Autowired ApplyingConfiguration applying;

  @Test
  void applying(@TempDir Path folder) {
    ManyCounties.write(folder, COUNTIES, ITEMS);
    System.out.printf("%d counties, %d items each, on PostgreSQL%n", COUNTIES, ITEMS);
    List<ConfigurationPlan> first = apply(folder, "apply anew");
    assertThat(first).allMatch(ConfigurationPlan::isNew);
    int published = jdbc.sql("select count(*) from publication").query(Integer.class).single();
    System.out.printf("%d items, %d publications%n", COUNTIES * ITEMS, published);

    assertThat(apply(folder, "apply again")).allMatch(ConfigurationPlan::isEmpty);
  }

  private List<ConfigurationPlan> apply(Path folder, String what) {
    long began = System.nanoTime();
    long used = SYSTEM.getProcessCpuTime();
    List<CountyConfiguration> counties =
        TenantLibrary.read(ConfigurationFiles.read(folder), library).counties();
    long read = System.nanoTime();
    List<ConfigurationPlan> plans = applying.applyExactly(counties);
    long done = System.nanoTime();
    System.out.printf(
        "%s: %.1f s (files read in %.1f s; %.1f s of processor time beside the database's)%n",
        what,
        (done - began) / 1e9,
        (read - began) / 1e9,
        (SYSTEM.getProcessCpuTime() - used) / 1e9);
    return plans;
  }
}
