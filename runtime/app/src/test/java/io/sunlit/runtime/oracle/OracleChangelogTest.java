package io.sunlit.runtime.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

/** The whole changelog as Liquibase would run it on Oracle, read by an Oracle grammar. */
class OracleChangelogTest {

  @TempDir private Path folder = Path.of(".");

  @Test
  void shouldRenderAChangelogThatOracleReads() throws Exception {
    List<String> statements = statements("db/changelog.yaml");
    // every table of every module is in it
    assertThat(statements.stream().filter(s -> s.startsWith("CREATE TABLE")).count())
        .isGreaterThan(20);
    for (String table : List.of("tenant", "engine_command", "case_file", "work_item")) {
      assertThat(statements).anyMatch(s -> s.startsWith("CREATE TABLE " + table + " "));
    }
    assertThat(statements).allSatisfy(s -> assertThat(OracleGrammar.faults(s)).as(s).isEmpty());
  }

  @Test
  void shouldNeedNoQuotesAndKeepToTheLengthsOfOracle() throws Exception {
    for (String statement : statements("db/changelog.yaml")) {
      assertThat(statement).doesNotContain("\"");
      group("VARCHAR2?\\((\\d+)", statement)
          .forEach(n -> assertThat(Integer.parseInt(n)).as(statement).isLessThanOrEqualTo(4000));
      group("CREATE (?:UNIQUE )?(?:TABLE|INDEX) (\\w+)", statement)
          .forEach(name -> assertThat(name).hasSizeLessThanOrEqualTo(128));
      group(
              "(?:TABLE \\w+ \\(|, |ADD )(\\w+) (?:VARCHAR|NUMBER|CLOB|TIMESTAMP|date|INT)",
              statement)
          .map(OracleGrammar::faultOfName)
          .forEach(fault -> assertThat(fault).as(statement).isNull());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE post (id VARCHAR2(31) NOT NULL, CONSTRAINT pk_post PRIMARY KEY (id)",
        "CREATE TABLE post (id VARCHAR2(31) NOT NULL name CLOB)",
        "CREATE TABLE post (id TEXT NOT NULL DEFAULT)",
        "CREATE INDEX ix_post ON post(code) WHERE code IS NOT NULL",
        "ALTER TABLE post ADD CONSTRAINT uk_post UNIQUELY (code)",
        "INSERT INTO post (code) VALUES ('a'), ('b')",
        "INSERT INTO post (code) VALUES ('a') ON CONFLICT DO NOTHING",
        "SELECT code FROM post LIMIT 20",
        "SELECT code FROM post WHERE open = TRUE",
        "SELECT code FROM post WHERE name = ''",
        "SELECT code::int FROM post",
        "SELECT 1",
        "UPDATE post SET WHERE code = 'a'"
      })
  void shouldRefuseWhatOracleDoesNotRead(String statement) {
    assertThat(OracleGrammar.faults(statement)).isNotEmpty();
  }

  @Test
  void shouldRefuseReservedWordsAsNames() {
    assertThat(OracleGrammar.faultOfName("level")).isNotNull();
    assertThat(OracleGrammar.faultOfName("case_number")).isNull();
  }

  /** Liquibase's own bookkeeping is left to Liquibase. */
  private List<String> statements(String changelog) throws Exception {
    ResourceAccessor files = new SpringResourceAccessor(new DefaultResourceLoader());
    String url =
        "offline:oracle?version=19.0&outputLiquibaseSql=none&changeLogFile="
            + folder.resolve("changes.csv");
    StringWriter rendered = new StringWriter();
    try (Liquibase liquibase =
        new Liquibase(
            changelog,
            files,
            DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new OfflineConnection(url, files)))) {
      liquibase.update(new Contexts(), new LabelExpression(), rendered);
    }
    String sql = rendered.toString().replaceAll("(?m)^--.*$", "");
    return Arrays.stream(sql.split(";\\s*\\n"))
        .map(String::strip)
        .filter(s -> !s.isEmpty() && !s.equals("/") && !s.startsWith("SET DEFINE"))
        .filter(s -> !s.toUpperCase(Locale.ROOT).contains("DATABASECHANGELOG"))
        .toList();
  }

  private static Stream<String> group(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> Objects.requireNonNull(found.group(1)));
  }
}
