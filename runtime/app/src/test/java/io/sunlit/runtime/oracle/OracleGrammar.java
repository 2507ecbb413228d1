package io.sunlit.runtime.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one statement with the Oracle grammar of Apache ShardingSphere, and says what Oracle up to
 * 21c would refuse although the grammar lets it pass.
 */
public final class OracleGrammar {

  /** Words that Oracle takes for no name of a table or column without quotes. */
  private static final Set<String> RESERVED =
      Set.of(
          "ACCESS",
          "ADD",
          "ALL",
          "ALTER",
          "AND",
          "ANY",
          "AS",
          "ASC",
          "AUDIT",
          "BETWEEN",
          "BY",
          "CHAR",
          "CHECK",
          "CLUSTER",
          "COLUMN",
          "COMMENT",
          "COMPRESS",
          "CONNECT",
          "CREATE",
          "CURRENT",
          "DATE",
          "DECIMAL",
          "DEFAULT",
          "DELETE",
          "DESC",
          "DISTINCT",
          "DROP",
          "ELSE",
          "EXCLUSIVE",
          "EXISTS",
          "FILE",
          "FLOAT",
          "FOR",
          "FROM",
          "GRANT",
          "GROUP",
          "HAVING",
          "IDENTIFIED",
          "IMMEDIATE",
          "IN",
          "INCREMENT",
          "INDEX",
          "INITIAL",
          "INSERT",
          "INTEGER",
          "INTERSECT",
          "INTO",
          "IS",
          "LEVEL",
          "LIKE",
          "LOCK",
          "LONG",
          "MAXEXTENTS",
          "MINUS",
          "MLSLABEL",
          "MODE",
          "MODIFY",
          "NOAUDIT",
          "NOCOMPRESS",
          "NOT",
          "NOWAIT",
          "NULL",
          "NUMBER",
          "OF",
          "OFFLINE",
          "ON",
          "ONLINE",
          "OPTION",
          "OR",
          "ORDER",
          "PCTFREE",
          "PRIOR",
          "PUBLIC",
          "RAW",
          "RENAME",
          "RESOURCE",
          "REVOKE",
          "ROW",
          "ROWID",
          "ROWNUM",
          "ROWS",
          "SELECT",
          "SESSION",
          "SET",
          "SHARE",
          "SIZE",
          "SMALLINT",
          "START",
          "SUCCESSFUL",
          "SYNONYM",
          "SYSDATE",
          "TABLE",
          "THEN",
          "TO",
          "TRIGGER",
          "UID",
          "UNION",
          "UNIQUE",
          "UPDATE",
          "USER",
          "VALIDATE",
          "VALUES",
          "VARCHAR",
          "VARCHAR2",
          "VIEW",
          "WHENEVER",
          "WHERE",
          "WITH");

  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

  /** No reserved word of Oracle, but missing in the grammar's list of those that may be names. */
  private static final Pattern FREE = Pattern.compile("\\bcontent\\b");

  /** Oracle takes a single new column without parentheses, this grammar does not. */
  private static final Pattern ONE_COLUMN =
      Pattern.compile("^(ALTER TABLE \\w+ ADD) (?!CONSTRAINT\\b|\\()(.+)$");

  private OracleGrammar() {}

  /** What is wrong with the statement, or nothing. */
  public static List<String> faults(String statement) {
    List<String> faults = new ArrayList<>(read(statement));
    String bare = LITERAL.matcher(statement).replaceAll("'text'").toUpperCase(Locale.ROOT);
    refuse(bare, "\\b(TRUE|FALSE)\\b", "no truth values before 23ai", faults);
    refuse(bare, "\\b(LIMIT|ILIKE|RETURNING|CONFLICT)\\b|::", "not a word of Oracle", faults);
    refuse(bare, "\\bAS\\s+\\w+\\s+(WHERE|ON|JOIN)\\b", "no AS before a table's alias", faults);
    if (statement.contains("''")
        && LITERAL.matcher(statement).results().anyMatch(OracleGrammar::isEmpty)) {
      faults.add("empty text is NULL in Oracle");
    }
    if (bare.chars().filter(c -> c == '(').count() != bare.chars().filter(c -> c == ')').count()) {
      faults.add("parentheses do not match");
    }
    if (bare.matches("(?s)SELECT\\b(?:(?!\\bFROM\\b).)*")) {
      faults.add("a SELECT needs a FROM");
    }
    return faults;
  }

  /** What is wrong with a name of a table or column, or null. */
  public static @Nullable String faultOfName(String name) {
    return RESERVED.contains(name.toUpperCase(Locale.ROOT)) ? name + " is a reserved word" : null;
  }

  private static boolean isEmpty(MatchResult literal) {
    return literal.group().equals("''");
  }

  private static void refuse(String bare, String pattern, String why, List<String> faults) {
    Matcher found = Pattern.compile(pattern).matcher(bare);
    if (found.find()) {
      faults.add(found.group() + ": " + why);
    }
  }

  private static List<String> read(String statement) {
    List<String> faults = new ArrayList<>();
    BaseErrorListener listener =
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              Recognizer<?, ?> recognizer,
              @Nullable Object symbol,
              int line,
              int column,
              String message,
              @Nullable RecognitionException failure) {
            faults.add(line + ":" + column + " " + message.replaceFirst(" expecting .*", ""));
          }
        };
    OracleStatementLexer lexer =
        new OracleStatementLexer(
            CharStreams.fromString(
                ONE_COLUMN
                    .matcher(FREE.matcher(statement).replaceAll("content_1"))
                    .replaceAll("$1 ($2)")));
    lexer.removeErrorListeners();
    lexer.addErrorListener(listener);
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    OracleStatementParser parser = new OracleStatementParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(listener);
    parser.execute();
    Token rest = tokens.LT(1);
    if (faults.isEmpty() && rest.getType() != Token.EOF) {
      faults.add(
          rest.getLine() + ":" + rest.getCharPositionInLine() + " unread: " + rest.getText());
    }
    return faults;
  }
}
