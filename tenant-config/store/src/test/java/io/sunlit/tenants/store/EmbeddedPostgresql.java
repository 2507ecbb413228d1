package io.sunlit.tenants.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A real PostgreSQL server that lives as long as the context of the tests. The module works as an
 * ordinary role, behind the wall; the tables are made, and looked at by the tests, by their owner.
 */
@TestConfiguration(proxyBeanMethods = false)
class EmbeddedPostgresql {

  static final String ORDINARY = "sunlit_runtime";

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(3)).start();
  }

  @Bean(defaultCandidate = false)
  @LiquibaseDataSource
  DataSource owner(EmbeddedPostgres postgres) {
    return postgres.getPostgresDatabase();
  }

  @Bean
  DataSource dataSource(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create role " + ORDINARY + " login");
      sql.execute(
          "alter default privileges in schema public"
              + " grant select, insert, update, delete on tables to "
              + ORDINARY);
    }
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(postgres.getDatabase(ORDINARY, "postgres"));
    pool.setMaximumPoolSize(4);
    return new HikariDataSource(pool);
  }
}
