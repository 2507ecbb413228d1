package io.sunlit.runtime.cli;

import io.sunlit.runtime.casefiles.CaseDeadlines;
import io.sunlit.runtime.casefiles.CountingOpenCases;
import io.sunlit.runtime.jointapproval.ParticipantDeadlines;
import io.sunlit.runtime.workitems.StepDeadlines;
import io.sunlit.tenants.store.TenantWallAutoConfiguration;
import io.sunlit.tenants.store.TenantsStoreAutoConfiguration;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The tables of the platform and what changes them, without the platform: for commands that
 * configure it while it is stopped, or beside it on PostgreSQL.
 */
final class StoreContext implements AutoCloseable {

  private static final Pattern IN_URL = Pattern.compile("[?&;](user|password)=([^&;]*)");

  private final ConfigurableApplicationContext context;

  private StoreContext(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** What the context is made of. Not found by the application's own scan: it has no stereotype. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    LiquibaseAutoConfiguration.class,
    TenantWallAutoConfiguration.class,
    TenantsStoreAutoConfiguration.class
  })
  @Import({CaseDeadlines.class, StepDeadlines.class, ParticipantDeadlines.class})
  static class Parts {

    @Bean
    Clock clock() {
      return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    CountingOpenCases openCases(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
      return new CountingOpenCases(jdbc);
    }
  }

  /**
   * Opens the database, and brings its schema up to date.
   *
   * @param db JDBC URL with user and password; null for the embedded default
   * @throws IllegalStateException if it cannot be opened; the message says what to do
   */
  static StoreContext open(@Nullable String db) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--logging.level.root=off",
                "--spring.main.lazy-initialization=false",
                "--sunlit.command-tells=true"));
    if (db != null) {
      arguments.add("--spring.datasource.url=" + withoutCredentials(db));
      Matcher credentials = IN_URL.matcher(db);
      while (credentials.find()) {
        arguments.add(
            "--spring.datasource.%s=%s"
                .formatted(
                    credentials.group(1).equals("user") ? "username" : "password",
                    URLDecoder.decode(credentials.group(2), StandardCharsets.UTF_8)));
      }
    }
    try {
      return new StoreContext(
          new SpringApplicationBuilder(Parts.class)
              .web(WebApplicationType.NONE)
              .registerShutdownHook(false)
              .run(arguments.toArray(String[]::new)));
    } catch (RuntimeException e) {
      throw new IllegalStateException(why(e), e);
    }
  }

  /** In the URL they would be those of every role, also of the one that makes the tables. */
  static String withoutCredentials(String db) {
    String rest = IN_URL.matcher(db).replaceAll("");
    return rest.contains("?") ? rest : rest.replaceFirst("&", "?");
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  <T> List<T> all(Class<T> type) {
    return context.getBeanProvider(type).orderedStream().toList();
  }

  @Override
  public void close() {
    context.close();
  }

  private static String why(Throwable problem) {
    Throwable telling = problem;
    for (Throwable t = problem; t != null; t = t.getCause()) {
      boolean ofDriver = telling instanceof SQLException && !(t instanceof SQLException);
      telling = ofDriver ? telling : t;
    }
    for (Throwable t = problem; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("already in use")) {
        return "the database is in use: stop the application first, or name another one with --db";
      }
    }
    return "cannot open the database: "
        + String.valueOf(telling.getMessage()).lines().findFirst().orElse("");
  }
}
