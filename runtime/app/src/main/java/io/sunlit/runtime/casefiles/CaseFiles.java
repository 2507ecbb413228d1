package io.sunlit.runtime.casefiles;

import io.sunlit.runtime.casefiles.CaseFile.Header;
import io.sunlit.runtime.casefiles.CaseFile.Standing;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The case files of all counties; every access names the county. */
@Repository
public class CaseFiles {

  private static final String COLUMNS =
      """
      tenant_id, case_number, item_code, item_name, item_version, department, publication_id,
      parent_number,
      applicant_name, applicant_id_number, applicant_phone, application, query_code, received_at,
      state, accepted_on, promised_from, promised_due, promised_provisional, promised_terms,
      statutory_due, statutory_provisional, statutory_terms, decided_at, closed_at,
      history_length, history_hash
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  CaseFiles(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public Optional<CaseFile> find(TenantId tenant, CaseNumber number) {
    return jdbc.sql("select " + COLUMNS + " from case_file where tenant_id = ? and case_number = ?")
        .params(tenant.value(), number.value())
        .query(CaseFiles::read)
        .optional();
  }

  /**
   * The case file, for changing it: locked until the transaction ends. What is locked is the
   * topmost case of its family, so that a parent and its sub-cases, whoever of them is asked for
   * first, are always locked in one order and never wait for each other in a circle. Then the case
   * itself, so that a recomputation of deadlines leaves it alone.
   *
   * @throws CaseNotFound if the tenant has no such case
   */
  public CaseFile lock(TenantId tenant, CaseNumber number) {
    CaseFile seen = find(tenant, number).orElseThrow(() -> new CaseNotFound(number));
    CaseNumber parent = seen.header().parent();
    if (parent == null) {
      return lockRow(tenant, number);
    }
    while (parent != null) {
      CaseNumber ancestor = parent;
      parent = parentOf(tenant, ancestor);
      if (parent == null) {
        lockRow(tenant, ancestor);
      }
    }
    return lockRow(tenant, number);
  }

  private CaseFile lockRow(TenantId tenant, CaseNumber number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from case_file where tenant_id = ? and case_number = ? for update")
        .params(tenant.value(), number.value())
        .query(CaseFiles::read)
        .optional()
        .orElseThrow(() -> new CaseNotFound(number));
  }

  private @Nullable CaseNumber parentOf(TenantId tenant, CaseNumber number) {
    return jdbc.sql("select parent_number from case_file where tenant_id = ? and case_number = ?")
        .params(tenant.value(), number.value())
        .query((row, i) -> Optional.ofNullable(row.getString(1)).map(CaseNumber::new))
        .optional()
        .flatMap(found -> found)
        .orElse(null);
  }

  /**
   * The newest cases first.
   *
   * @param search part of the number or the applicant's name, or null for all
   * @param department only cases in which this department takes part, or null for all
   */
  public Page<CaseFile> page(
      TenantId tenant, @Nullable String search, @Nullable String department, int page, int size) {
    StringBuilder where = new StringBuilder(" from case_file c where c.tenant_id = ?");
    List<Object> params = new ArrayList<>();
    params.add(tenant.value());
    if (department != null) {
      where.append(
          """
           and exists (select 1 from case_department d where d.tenant_id = c.tenant_id
             and d.department = ? and d.case_number = c.case_number)
          """);
      params.add(department);
    }
    if (search != null && !search.isBlank()) {
      String pattern = "%" + search.strip().replaceAll("[%_\\\\]", "") + "%";
      where.append(" and (c.case_number like ? or c.applicant_name like ?)");
      params.add(pattern);
      params.add(pattern);
    }
    long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
    params.add((long) page * size);
    params.add(size);
    List<CaseFile> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + where
                    + " order by c.received_at desc, c.case_number desc"
                    + " offset ? rows fetch next ? rows only")
            .params(params)
            .query(CaseFiles::read)
            .list();
    return new Page<>(rows, total, page, size);
  }

  /** Whether the department takes part in the case, so that its officers may read it. */
  public boolean takesPart(TenantId tenant, CaseNumber number, String department) {
    return jdbc.sql(
                """
                select count(*) from case_department
                where tenant_id = ? and case_number = ? and department = ?
                """)
            .params(tenant.value(), number.value(), department)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Lets the officers of a department read the case from now on; saying it again changes nothing.
   */
  public void involve(TenantId tenant, CaseNumber number, String department) {
    if (!takesPart(tenant, number, department)) {
      jdbc.sql("insert into case_department (tenant_id, case_number, department) values (?, ?, ?)")
          .params(tenant.value(), number.value(), department)
          .update();
    }
  }

  /** Case number and query code as the applicant has them; empty if they do not fit together. */
  public Optional<CaseFile> findForApplicant(TenantId tenant, CaseNumber number, String queryCode) {
    return find(tenant, number)
        .filter(
            file ->
                MessageDigest.isEqual(
                    file.header().queryCode().getBytes(StandardCharsets.UTF_8),
                    queryCode.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * An approved case of the item for the same applicant, if there is one: an already held result.
   */
  public Optional<CaseNumber> heldResult(
      TenantId tenant, String itemCode, String applicantIdNumber) {
    return jdbc.sql(
            """
            select max(case_number) from case_file
            where tenant_id = ? and item_code = ? and applicant_id_number = ? and state = 'APPROVED'
            """)
        .params(tenant.value(), itemCode, applicantIdNumber)
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  /** Whose the cases are: codes of departments by number; of none that is not there. */
  public Map<CaseNumber, String> departments(TenantId tenant, Set<CaseNumber> numbers) {
    Map<CaseNumber, String> departments = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbc.sql(
              "select case_number, department from case_file where tenant_id = :tenant"
                  + " and case_number in (:numbers)")
          .param("tenant", tenant.value())
          .param("numbers", numbers.stream().map(CaseNumber::value).toList())
          .query(
              row -> {
                departments.put(new CaseNumber(row.getString(1)), row.getString(2));
              });
    }
    return departments;
  }

  /** The whole history in order. */
  public List<HistoryEntry> history(TenantId tenant, CaseNumber number) {
    return jdbc.sql(
            """
            select entry_no, kind, at_time, actor, actor_name, step_id, step_name, outcome, reason,
                   form_data, previous_hash, entry_hash
            from case_history where tenant_id = ? and case_number = ? order by entry_no
            """)
        .params(tenant.value(), number.value())
        .query(
            (row, i) ->
                new HistoryEntry(
                    row.getInt(1),
                    HistoryKind.valueOf(row.getString(2)),
                    row.getTimestamp(3).toInstant(),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12)))
        .list();
  }

  /** Stores a new case file with its first history entries; its own department takes part. */
  void insert(CaseFile file) {
    Header h = file.header();
    Standing s = file.standing();
    jdbc.sql(
            "insert into case_file ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                h.tenant().value(),
                h.number().value(),
                h.itemCode(),
                h.itemName(),
                h.itemVersion(),
                h.department(),
                h.publicationId(),
                h.parent() == null ? null : h.parent().value(),
                h.applicant().name(),
                h.applicant().idNumber(),
                h.applicant().phone(),
                h.application(),
                h.queryCode(),
                Timestamp.from(h.receivedAt())))
        .params(changing(s))
        .update();
    jdbc.sql("insert into case_department (tenant_id, case_number, department) values (?, ?, ?)")
        .params(h.tenant().value(), h.number().value(), h.department())
        .update();
    insertNewEntries(file);
  }

  /** Stores where a locked case file stands now, and its new history entries. */
  public void update(CaseFile file) {
    Standing s = file.standing();
    jdbc.sql(
            """
            update case_file set state = ?, accepted_on = ?, promised_from = ?, promised_due = ?,
              promised_provisional = ?, promised_terms = ?, statutory_due = ?, statutory_provisional = ?, statutory_terms = ?,
              decided_at = ?, closed_at = ?, history_length = ?, history_hash = ?
            where tenant_id = ? and case_number = ?
            """)
        .params(changing(s))
        .params(file.tenant().value(), file.number().value())
        .update();
    insertNewEntries(file);
  }

  private void insertNewEntries(CaseFile file) {
    List<Object[]> rows =
        file.takeNewEntries().stream()
            .map(
                e ->
                    new Object[] {
                      file.tenant().value(),
                      file.number().value(),
                      e.position(),
                      e.kind().name(),
                      Timestamp.from(e.at()),
                      e.actor(),
                      e.actorName(),
                      e.stepId(),
                      e.stepName(),
                      e.outcome(),
                      e.reason(),
                      e.data(),
                      e.previousHash(),
                      e.hash()
                    })
            .toList();
    batch.batchUpdate(
        """
        insert into case_history (tenant_id, case_number, entry_no, kind, at_time, actor, actor_name,
          step_id, step_name, outcome, reason, form_data, previous_hash, entry_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static CaseFile read(ResultSet row, int index) throws SQLException {
    String parent = row.getString("parent_number");
    return new CaseFile(
        new Header(
            new TenantId(row.getString("tenant_id")),
            new CaseNumber(row.getString("case_number")),
            row.getString("item_code"),
            row.getString("item_name"),
            number(row, "item_version"),
            row.getString("department"),
            row.getString("publication_id"),
            parent == null ? null : new CaseNumber(parent),
            new Applicant(
                row.getString("applicant_name"),
                row.getString("applicant_id_number"),
                row.getString("applicant_phone")),
            row.getString("application"),
            row.getString("query_code"),
            row.getTimestamp("received_at").toInstant()),
        new Standing(
            CaseState.valueOf(row.getString("state")),
            row.getObject("accepted_on", LocalDate.class),
            limit(row, "promised", "promised_from"),
            limit(row, "statutory", "accepted_on"),
            instant(row.getTimestamp("decided_at")),
            instant(row.getTimestamp("closed_at")),
            row.getInt("history_length"),
            row.getString("history_hash")));
  }

  /** What of a case file changes, in the order of the columns. */
  private static List<@Nullable Object> changing(Standing s) {
    return Arrays.asList(
        s.state().name(),
        s.acceptedOn(),
        s.promised() == null ? null : s.promised().from(),
        due(s.promised()),
        provisional(s.promised()),
        terms(s.promised()),
        due(s.statutory()),
        provisional(s.statutory()),
        terms(s.statutory()),
        timestamp(s.decidedAt()),
        timestamp(s.closedAt()),
        s.historyLength(),
        s.historyHash());
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable RunningLimit limit(ResultSet row, String which, String from)
      throws SQLException {
    LocalDate due = row.getObject(which + "_due", LocalDate.class);
    return due == null
        ? null
        : new RunningLimit(
            row.getObject(from, LocalDate.class),
            row.getString(which + "_terms"),
            due,
            row.getInt(which + "_provisional") == 1);
  }

  private static @Nullable LocalDate due(@Nullable RunningLimit limit) {
    return limit == null ? null : limit.due();
  }

  private static int provisional(@Nullable RunningLimit limit) {
    return limit != null && limit.provisional() ? 1 : 0;
  }

  private static @Nullable String terms(@Nullable RunningLimit limit) {
    return limit == null ? null : limit.terms();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
