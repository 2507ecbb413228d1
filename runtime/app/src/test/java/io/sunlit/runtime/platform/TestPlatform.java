package io.sunlit.runtime.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.sunlit.runtime.cli.PlatformClient;
import io.sunlit.runtime.cli.PlatformProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One platform for all tests of the JVM: the application's jar as a child process with its engine,
 * on an embedded PostgreSQL, in demo mode; and one browser. Started by the first test that asks.
 */
public final class TestPlatform {

  /** Password of all demonstration accounts here. */
  public static final String PASSWORD = "sunlit-demo";

  /** The role that makes the tables, and the one that the platform works as: behind the wall. */
  static final String OWNER = "sunlit_owner";

  static final String ORDINARY = "sunlit";

  private static @Nullable TestPlatform running;

  private final URI base;
  private final @Nullable PlatformProcess process;
  private final Path statements;
  private final @Nullable DataSource database;
  private final Map<String, PlatformClient> clients = new ConcurrentHashMap<>();
  private @Nullable Browser browser;

  private TestPlatform(
      URI base, @Nullable PlatformProcess process, Path statements, @Nullable DataSource database) {
    this.database = database;
    this.base = base;
    this.process = process;
    this.statements = statements;
  }

  /** The platform; starting it takes about half a minute. */
  public static synchronized TestPlatform get() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** A platform that runs already, for whoever writes tests: {@code -Dsunlit.platform=<URI>}. */
  private static TestPlatform start() {
    String given = System.getProperty("sunlit.platform", "");
    if (!given.isBlank()) {
      return new TestPlatform(URI.create(given), null, Path.of("statements.log"), null);
    }
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "platform");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofMinutes(3))
              .setServerConfig("logging_collector", "on")
              .setServerConfig("log_directory", folder.toString())
              .setServerConfig("log_filename", "statements.log")
              .setServerConfig("log_line_prefix", "@")
              .setServerConfig("log_statement", "all")
              .setServerConfig("log_parameter_max_length", "0")
              .start();
      makeRoles(postgres.getPostgresDatabase());
      PlatformProcess process =
          PlatformProcess.start(
              folder,
              List.of(
                  "--sunlit.demo=true",
                  "--sunlit.demo-password=" + PASSWORD,
                  "--sunlit.joint-approval.silence-check-every=PT2S",
                  "--spring.datasource.url=jdbc:postgresql://localhost:%d/postgres"
                      .formatted(postgres.getPort()),
                  "--spring.datasource.username=" + ORDINARY,
                  "--spring.liquibase.user=" + OWNER));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    process.close();
                    try {
                      postgres.close();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
      return new TestPlatform(
          process.base(),
          process,
          folder.resolve("statements.log"),
          postgres.getPostgresDatabase());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As docs/how-to/run-on-postgresql.md says: one role makes the tables, another works in them. */
  private static void makeRoles(DataSource database) {
    JdbcTemplate sql = new JdbcTemplate(database);
    sql.execute("create role " + OWNER + " login");
    sql.execute("create role " + ORDINARY + " login");
    sql.execute("grant create, usage on schema public to " + OWNER);
    sql.execute(
        "alter default privileges for role %s grant select, insert, update, delete on tables to %s"
            .formatted(OWNER, ORDINARY));
  }

  public URI base() {
    return base;
  }

  /** The engine that the application has started. */
  public ProcessHandle engine() {
    return Objects.requireNonNull(process, "a platform that runs already has an engine of its own")
        .process()
        .descendants()
        .findFirst()
        .orElseThrow();
  }

  /** Where PostgreSQL writes every statement that the platform has it run. */
  public Path statements() {
    return statements;
  }

  /** The tables, for what a test cannot wait for: that days pass. */
  public JdbcTemplate tables() {
    return new JdbcTemplate(
        Objects.requireNonNull(database, "a platform that runs already has tables of its own"));
  }

  /** REST as the officer; signed in once. */
  public PlatformClient as(String username) {
    return clients.computeIfAbsent(username, name -> PlatformClient.signIn(base(), name, PASSWORD));
  }

  /** A fresh browser session in Chinese, 1366 by 768. */
  public synchronized BrowserContext browserContext() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(chromium()))
                      .setArgs(
                          List.of(
                              "--headless",
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return browser.newContext(
        new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1366, 768));
  }

  private static String chromium() {
    String given = System.getenv("SUNLIT_CHROMIUM");
    return given == null || given.isBlank() ? "/usr/bin/chromium" : given;
  }
}
