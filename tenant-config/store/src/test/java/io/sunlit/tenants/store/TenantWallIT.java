package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sunlit.tenants.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody gets to see behind the wall of PostgreSQL: by a raw connection, and by ours. */
@Import(EmbeddedPostgresql.class)
class TenantWallIT extends StoreContract {

  @Autowired DataSource source;
  @Autowired EmbeddedPostgres postgres;
  @Autowired TenantWall wall;
  @Autowired RepositoryTenants advisor;
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

  /** A connection of the module's own role that nobody tells a tenant. */
  private Connection raw() throws SQLException {
    return postgres.getDatabase(EmbeddedPostgresql.ORDINARY, "postgres").getConnection();
  }

  private static void name(Connection connection, TenantId tenant) throws SQLException {
    try (var sql = connection.prepareStatement("select set_config('sunlit.tenant', ?, false)")) {
      sql.setString(1, tenant.value());
      sql.execute();
    }
  }

  private int across(Supplier<Integer> work) {
    String before = wall.enter(TenantWall.ACROSS);
    try {
      return work.get();
    } finally {
      wall.leave(before);
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

  @Test
  void shouldStandAroundEveryTable() {
    List<String> walled =
        jdbc.sql(
                "select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity"
                    + " and (select count(*) from pg_policy p where p.polrelid = c.oid"
                    + " and p.polname in ('tenant_rows', 'tenant_maintenance')) = 2"
                    + " order by 1")
            .query(String.class)
            .list();

    assertThat(walled).hasSizeGreaterThanOrEqualTo(12).containsExactlyElementsOf(tables());
  }

  @Test
  void shouldShowNothingToAConnectionThatNamesNoTenant() throws SQLException {
    Connection raw = raw();
    for (String table : tables()) {
      assertThat(count(raw, table)).as(table).isZero();
    }
    raw.close();
  }

  @Test
  void shouldShowAndChangeOnlyTheRowsOfTheTenantThatIsNamed() throws SQLException {
    Connection raw = raw();
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
    raw.close();
    assertThat(items.find(ZJG, "A-1").orElseThrow().name()).isEqualTo("张家港市食品经营许可");
  }

  @Test
  void shouldShowAGrantToItsCountyOnlyAndOfOneCountyNothingOfAnother() throws SQLException {
    grants.insert(ZJG, SampleRows.grant(ZJG, "zjg", "张家港市"));
    grants.insert(KS, SampleRows.grant(KS, "ks", "昆山市"));
    grants.note(ZJG, SampleRows.visit(ZJG, "zjg", "张家港市"));
    Connection raw = raw();

    // when somebody of the province looks at 昆山市, what is asked names 昆山市
    name(raw, KS);
    assertThat(count(raw, "county_grant")).isEqualTo(1);
    assertThat(count(raw, "county_grant where tenant_id = '320582'")).isZero();
    assertThat(count(raw, "county_visit")).isZero();
    for (String table : tables()) {
      String column = table.equals("tenant") ? "id" : "tenant_id";
      assertThat(count(raw, "%s where %s = '320582'".formatted(table, column))).as(table).isZero();
    }
    assertThat(update(raw, "update county_grant set last_day = '2099-01-01' where id = 'zjg'"))
        .isZero();
    assertThatThrownBy(() -> update(raw, "update county_grant set tenant_id = '320582'"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    raw.close();
    assertThat(grants.of("js-supervisor", SampleRows.TODAY, 0, 10).rows())
        .extracting(granted -> granted.county().name())
        .containsExactly("张家港市", "昆山市");
  }

  @Test
  void shouldBeWorkedBehindByARoleThatCannotLeave() {
    JdbcClient own = JdbcClient.create(source);

    assertThat(own.sql("select current_user").query(String.class).single())
        .isEqualTo(EmbeddedPostgresql.ORDINARY);
    assertThat(
            own.sql(
                    "select rolsuper or rolbypassrls or exists (select from pg_class c"
                        + " where c.relowner = r.oid) from pg_roles r where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void shouldStandAroundAStatementThatForgetsItsTenant() {
    JdbcClient own = JdbcClient.create(source);

    assertThat(own.sql("select name from catalog_item").query(String.class).list()).isEmpty();
    assertThat(
            wall.within(
                KS, () -> own.sql("select name from catalog_item").query(String.class).list()))
        .containsExactly("昆山市食品经营许可");
    assertThat(wall.within(KS, () -> own.sql("delete from officer_post").update())).isEqualTo(1);
    assertThat(officers.find(ZJG, "zjg-review").orElseThrow().posts()).hasSize(1);
  }

  @Test
  void shouldOpenWhatIsForAllTenantsToFewTablesAndForReadingOnly() {
    grants.insert(ZJG, SampleRows.grant(ZJG, "one", "张家港市"));
    grants.note(ZJG, SampleRows.visit(ZJG, "one", "张家港市"));
    JdbcClient own = JdbcClient.create(source);
    List<String> open =
        tables().stream()
            .filter(
                table ->
                    across(
                            () ->
                                own.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single())
                        > 0)
            .toList();

    // filled are these, and catalog_item, county_visit, department and post
    assertThat(open)
        .containsExactly("county_grant", "officer", "officer_post", "officer_role", "tenant");
    assertThat(across(() -> own.sql("update county_grant set username = 'x'").update())).isZero();
    assertThat(across(() -> own.sql("update officer set name = 'x'").update())).isZero();
    assertThat(across(() -> own.sql("delete from tenant").update())).isZero();
  }

  @Test
  void shouldFollowTheTenantOfEachCallInOneTransaction() {
    String named = "select coalesce(current_setting('sunlit.tenant', true), '')";
    JdbcClient own = JdbcClient.create(source);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(items.find(KS, "A-1").orElseThrow().name()).startsWith("昆山市");
              assertThat(items.find(ZJG, "A-1").orElseThrow().name()).startsWith("张家港市");
              assertThat(wall.within(KS, () -> own.sql(named).query(String.class).single()))
                  .isEqualTo("320583");
              assertThat(own.sql(named).query(String.class).single()).isEmpty();
              assertThat(own.sql("select name from post").query(String.class).list()).isEmpty();
            });
  }

  @Test
  void shouldForgetTheTenantWhenAConnectionIsGivenBackToAPool() throws SQLException {
    HikariConfig one = new HikariConfig();
    one.setDataSource(postgres.getDatabase(EmbeddedPostgresql.ORDINARY, "postgres"));
    one.setMaximumPoolSize(1);
    try (HikariDataSource pool = new HikariDataSource(one)) {
      DataSource walled = wall.around(pool);
      TransactionTemplate transaction =
          new TransactionTemplate(new DataSourceTransactionManager(walled));
      JdbcClient pooled = JdbcClient.create(walled);
      String count = "select count(*) from catalog_item";

      // a statement of its own, a transaction, and one that is rolled back
      assertThat(wall.within(KS, () -> pooled.sql(count).query(Integer.class).single())).isOne();
      assertThat(pooled.sql(count).query(Integer.class).single()).isZero();
      Integer inside =
          wall.within(
              ZJG, () -> transaction.execute(s -> pooled.sql(count).query(Integer.class).single()));
      assertThat(inside).isOne();
      assertThat(pooled.sql(count).query(Integer.class).single()).isZero();
      wall.within(
          ZJG,
          () -> {
            transaction.executeWithoutResult(
                status -> {
                  pooled.sql("delete from catalog_item").update();
                  status.setRollbackOnly();
                });
            return "rolled back";
          });
      assertThat(pooled.sql(count).query(Integer.class).single()).isZero();
      assertThat(wall.within(ZJG, () -> pooled.sql(count).query(Integer.class).single())).isOne();
    }
  }

  @Test
  void shouldKnowTheTenantOfEveryMethodOfEveryRepository() {
    List<String> without =
        TwoTenantsContract.methods()
            .filter(method -> !advisor.matches(method, method.getDeclaringClass()))
            .map(Method::toString)
            .toList();

    assertThat(without).as("takes no tenant and is not @AcrossTenants").isEmpty();
    assertThat(AopUtils.isAopProxy(items)).isTrue();
  }
}
