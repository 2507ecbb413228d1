package io.sunlit.runtime;

import io.sunlit.tenants.store.TenantsStoreAutoConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** All tables in memory and all repositories of the store, without an engine and a platform. */
public final class StoredTables {

  private StoredTables() {}

  /**
   * Opens empty tables of its own.
   *
   * @param now what the clock shows
   * @param parts what of the runtime is to work on them
   */
  public static AnnotationConfigApplicationContext at(Instant now, Class<?>... parts) {
    return at(() -> now, parts);
  }

  /**
   * Opens empty tables of its own.
   *
   * @param now what the clock shows, each time it is looked at
   * @param parts what of the runtime is to work on them
   */
  public static AnnotationConfigApplicationContext at(InstantSource now, Class<?>... parts) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Clock.class, () -> now.withZone(ZoneId.of("Asia/Shanghai")));
    context.register(Tables.class);
    for (Class<?> part : parts) {
      context.register(part);
    }
    context.refresh();
    return context;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @Import(TenantsStoreAutoConfiguration.class)
  static class Tables {

    @Bean
    DataSource dataSource() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return source;
    }

    @Bean
    SpringLiquibase schema(DataSource source) {
      SpringLiquibase schema = new SpringLiquibase();
      schema.setDataSource(source);
      schema.setChangeLog("classpath:db/changelog.yaml");
      return schema;
    }

    @Bean
    @DependsOn("schema")
    JdbcTemplate jdbcTemplate(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
      return JdbcClient.create(jdbc);
    }

    @Bean
    NamedParameterJdbcTemplate batch(JdbcTemplate jdbc) {
      return new NamedParameterJdbcTemplate(jdbc);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
      return new DataSourceTransactionManager(source);
    }
  }
}
