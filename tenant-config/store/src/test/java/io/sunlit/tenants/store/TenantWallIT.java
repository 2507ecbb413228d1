package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with a connection of his own gets to see behind the wall of PostgreSQL. */
@Import(EmbeddedPostgresql.class)
class TenantWallIT extends StoreContract {

  @Autowired DataSource source;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void fillBothCounties() {
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
  }

  private List<String> tables() {
    return jdbc.sql(
            "select table_name from information_schema.tables where table_schema = current_schema()"
                + " and table_type = 'BASE TABLE' and table_name not like 'databasechangelog%'"
                + " order by 1")
        .query(String.class)
        .list();
  }

  /** A connection of a role that owns nothing, as a report's or an administrator's is. */
  private Connection stranger() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "do $$ begin if not exists (select from pg_roles where rolname = 'stranger')"
              + " then create role stranger; end if; end $$");
      sql.execute(
          "grant select, insert, update, delete on all tables in schema public to stranger");
      sql.execute("set role stranger");
    }
    return connection;
  }

  private static void name(Connection connection, TenantId tenant) throws SQLException {
    try (var sql = connection.prepareStatement("select set_config('sunlit.tenant', ?, false)")) {
      sql.setString(1, tenant.value());
      sql.execute();
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static void end(Connection connection) throws SQLException {
    update(connection, "reset role");
    update(connection, "reset sunlit.tenant");
    connection.close();
  }

  @Test
  void shouldStandAroundEveryTable() {
    List<String> walled =
        jdbc.sql(
                "select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity"
                    + " and (select count(*) from pg_policy p where p.polrelid = c.oid) = 2"
                    + " order by 1")
            .query(String.class)
            .list();

    assertThat(walled).hasSizeGreaterThanOrEqualTo(12).containsExactlyElementsOf(tables());
  }

  @Test
  void shouldShowNothingToAConnectionThatNamesNoTenant() throws SQLException {
    Connection raw = stranger();
    for (String table : tables()) {
      assertThat(count(raw, table)).as(table).isZero();
    }
    end(raw);
  }

  @Test
  void shouldShowAndChangeOnlyTheRowsOfTheTenantThatIsNamed() throws SQLException {
    Connection raw = stranger();
    name(raw, KS);

    assertThat(count(raw, "tenant")).isEqualTo(1);
    assertThat(count(raw, "catalog_item")).isEqualTo(1);
    assertThat(count(raw, "catalog_item where tenant_id = '320582'")).isZero();
    assertThat(update(raw, "update catalog_item set name = 'x' where tenant_id = '320582'"))
        .isZero();
    assertThat(update(raw, "delete from officer_post where tenant_id = '320582'")).isZero();
    assertThatThrownBy(
            () -> update(raw, "insert into department values ('320582', 'evil', '张家港市财政局')"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    assertThatThrownBy(() -> update(raw, "update post set tenant_id = '320582'"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    end(raw);
    assertThat(items.find(ZJG, "A-1").orElseThrow().name()).isEqualTo("张家港市食品经营许可");
  }

  @Test
  void shouldShutATransactionInUntilItEnds() {
    String named = "select coalesce(current_setting('sunlit.tenant', true), '')";
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              counties.lock(KS);
              assertThat(jdbc.sql(named).query(String.class).single()).isEqualTo("320583");
            });
    assertThat(jdbc.sql(named).query(String.class).single()).isEmpty();
  }
}
