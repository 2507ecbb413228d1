package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.oracle.OracleGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every statement that the platform sends while it handles cases is one that Oracle reads as well.
 * PostgreSQL writes them down; what Liquibase and the driver send, and its own wall between
 * tenants, is not meant for Oracle.
 */
class OracleStatementsIT {

  private static final Pattern ENTRY =
      Pattern.compile("@LOG: {2}(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
  private static final Pattern OURS =
      Pattern.compile("(?is)(select|insert|update|delete|merge|with)\\b.*");
  private static final Pattern NOT_OURS =
      Pattern.compile(
          "(?is).*(databasechangelog|pg_|information_schema|current_schema|current_catalog|set_config|version\\(\\)).*");

  private final Restaurant restaurant = Restaurant.ofZhangjiagang();

  @Test
  void shouldSendOnlyStatementsThatOracleReads() throws IOException {
    // given cases that went through everything: one approved, one refused, one not accepted
    for (boolean agrees : List.of(true, false)) {
      String number = restaurant.accepted(120, true);
      List.of("market-regulation", "fire-rescue", "urban-management")
          .forEach(department -> restaurant.giveOpinion(number, department, agrees));
      restaurant.complete(
          restaurant.waiting(
              number, agrees ? "Task_DecideApplication" : "Task_RefuseApplication", null),
          agrees ? "approve" : "refuse",
          agrees ? null : "不符合条件");
      restaurant.complete(restaurant.waiting(number, "Task_DeliverResult", null), "complete", null);
      restaurant.awaitClosed(number);
      restaurant.history(number);
    }
    String item = restaurant.office().itemCode("JOINT-RESTAURANT");
    restaurant.office().publish(item);
    for (String list :
        List.of("cases?size=10&page=1", "work-items?which=waiting", "catalog-items/" + item)) {
      restaurant.office().administrator().get("/api/v1/" + list).demand();
    }
    // when
    Set<String> statements = statements();
    // then
    assertThat(statements).hasSizeGreaterThan(60);
    assertThat(statements)
        .anyMatch(s -> s.contains("fetch"))
        .anyMatch(s -> s.contains("for update"));
    Map<String, List<String>> faults = new TreeMap<>();
    statements.forEach(
        statement -> {
          List<String> found = OracleGrammar.faults(statement);
          if (!found.isEmpty()) {
            faults.put(statement, found);
          }
        });
    assertThat(faults).as("of %d statements", statements.size()).isEmpty();
  }

  private static Set<String> statements() throws IOException {
    Set<String> statements = new TreeSet<>();
    for (String entry : entries(Files.readAllLines(TestPlatform.get().statements()))) {
      Matcher found = ENTRY.matcher(entry);
      if (found.matches()) {
        String statement = found.group(1).strip();
        if (OURS.matcher(statement).matches()
            && !NOT_OURS.matcher(statement.toLowerCase(Locale.ROOT)).matches()
            && !statement.equalsIgnoreCase("select 1")) {
          statements.add(
              statement
                  .replaceAll("\\$\\d+", "?")
                  // the driver asks for generated keys in PostgreSQL's own way
                  .replaceFirst("\\s+RETURNING(?: \"?\\w+\"?,?)+$", ""));
        }
      }
    }
    return statements;
  }

  /** Lines that begin with a tab go on. */
  private static List<String> entries(List<String> lines) {
    List<String> entries = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("\t") && !entries.isEmpty()) {
        entries.set(entries.size() - 1, entries.getLast() + "\n" + line.substring(1));
      } else {
        entries.add(line);
      }
    }
    return entries;
  }
}
