package io.sunlit.runtime.jointapproval;

import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The joint approvals of all counties; every access names the county. */
@Repository
class JointCases {

  private static final String COLUMNS =
      """
      id, tenant_id, case_number, step_id, step_name, step_key, lead_department, policy, opened_at,
      outcome, settled_at
      """;

  private static final String READ = "";

  /** Of the participants as well: a recomputation of deadlines leaves them alone until then. */
  private static final String LOCK = " for update";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  JointCases(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  Optional<JointCase> find(TenantId tenant, String id) {
    return jdbc.sql("select " + COLUMNS + " from joint_case where tenant_id = ? and id = ?")
        .params(tenant.value(), id)
        .query((row, i) -> read(row, READ))
        .optional();
  }

  /** The joint approvals of a parent case, in the order in which they opened. */
  List<JointCase> ofCase(TenantId tenant, CaseNumber parent) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from joint_case where tenant_id = ? and case_number = ? order by opened_at, id")
        .params(tenant.value(), parent.value())
        .query((row, i) -> read(row, READ))
        .list();
  }

  /**
   * The joint approval that opened the sub-case, locked until the transaction ends: two
   * participants that decide at the same moment are joined one after the other.
   */
  Optional<JointCase> lockOfSubCase(TenantId tenant, CaseNumber parent, CaseNumber subCase) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from joint_case where tenant_id = ? and case_number = ? and id =
                (select p.joint_case_id from joint_participant p
                 where p.tenant_id = ? and p.sub_case_number = ?
                   and p.state in ('WAITING', 'SUPPLEMENTING'))
                for update
                """)
        .params(tenant.value(), parent.value(), tenant.value(), subCase.value())
        .query((row, i) -> read(row, LOCK))
        .optional();
  }

  /**
   * The joint approval, locked until the transaction ends; its parent case is to be locked before.
   */
  Optional<JointCase> lock(TenantId tenant, String id) {
    return jdbc.sql(
            "select " + COLUMNS + " from joint_case where tenant_id = ? and id = ? for update")
        .params(tenant.value(), id)
        .query((row, i) -> read(row, LOCK))
        .optional();
  }

  /** A participant whose limit is over and whose silence counts as consent. */
  record Silent(String jointCase, CaseNumber parent, int ordinal) {}

  /** Who let its limit pass before that day, a bounded number of them. */
  List<Silent> silent(TenantId tenant, LocalDate today) {
    return jdbc.sql(
            """
            select p.joint_case_id, j.case_number, p.ordinal
            from joint_participant p
            join joint_case j on j.tenant_id = p.tenant_id and j.id = p.joint_case_id
            where p.tenant_id = ? and p.state = 'WAITING' and p.due_on < ?
              and p.overtime_basis is not null and j.outcome = 'PENDING'
            order by p.due_on, p.joint_case_id, p.ordinal
            fetch next 200 rows only
            """)
        .params(tenant.value(), today)
        .query(
            (row, i) ->
                new Silent(row.getString(1), new CaseNumber(row.getString(2)), row.getInt(3)))
        .list();
  }

  /** Whether the sub-case is the one by which a participant consented. */
  boolean hasConsented(TenantId tenant, CaseNumber subCase) {
    return jdbc.sql(
                """
                select count(*) from joint_participant
                where tenant_id = ? and sub_case_number = ?
                  and state in ('AGREED', 'AGREED_WITH_GAPS', 'DEEMED_CONSENT')
                """)
            .params(tenant.value(), subCase.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The document that a silent participant owed is there: nothing is due any more. */
  void documentIssued(TenantId tenant, CaseNumber subCase) {
    jdbc.sql(
            """
            update joint_participant
            set due_from = null, due_terms = null, due_on = null, due_provisional = 0
            where tenant_id = ? and sub_case_number = ? and state = 'DEEMED_CONSENT'
            """)
        .params(tenant.value(), subCase.value())
        .update();
  }

  void insert(JointCase joint) {
    jdbc.sql("insert into joint_case (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                joint.id(),
                joint.tenant().value(),
                joint.parent().value(),
                joint.stepId(),
                joint.stepName(),
                joint.stepKey(),
                joint.lead(),
                joint.policy().code(),
                Timestamp.from(joint.openedAt()),
                joint.outcome().name(),
                timestamp(joint.settledAt())))
        .update();
    batch.batchUpdate(
        """
        insert into joint_participant (tenant_id, joint_case_id, ordinal, department, item_code,
          item_name, kind, state, sub_case_number, due_from, due_terms, due_on, due_provisional,
          paused_on, overtime_basis, absence_basis, opinion, settled_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        joint.participants().stream()
            .map(
                p ->
                    Stream.concat(
                            Stream.of(
                                joint.tenant().value(),
                                joint.id(),
                                p.ordinal(),
                                p.department(),
                                p.itemCode(),
                                p.itemName(),
                                p.kind().name()),
                            changing(p).stream())
                        .toArray())
            .toList());
  }

  /** Stores the outcome of a locked joint approval. */
  void update(JointCase joint) {
    jdbc.sql("update joint_case set outcome = ?, settled_at = ? where tenant_id = ? and id = ?")
        .params(
            Arrays.asList(
                joint.outcome().name(),
                timestamp(joint.settledAt()),
                joint.tenant().value(),
                joint.id()))
        .update();
  }

  void update(JointCase joint, JointParticipant participant) {
    jdbc.sql(
            """
            update joint_participant set state = ?, sub_case_number = ?, due_from = ?,
              due_terms = ?, due_on = ?, due_provisional = ?, paused_on = ?, overtime_basis = ?,
              absence_basis = ?, opinion = ?, settled_at = ?
            where tenant_id = ? and joint_case_id = ? and ordinal = ?
            """)
        .params(changing(participant))
        .params(joint.tenant().value(), joint.id(), participant.ordinal())
        .update();
  }

  /** What of a participant changes, in the order of the columns. */
  private static List<@Nullable Object> changing(JointParticipant participant) {
    RunningLimit limit = participant.limit();
    return Arrays.asList(
        participant.state().name(),
        number(participant.subCase()),
        limit == null ? null : limit.from(),
        limit == null ? null : limit.terms(),
        participant.due(),
        limit != null && limit.provisional() ? 1 : 0,
        participant.pausedOn(),
        participant.silence().overtime(),
        participant.silence().absence(),
        participant.opinion(),
        timestamp(participant.settledAt()));
  }

  private JointCase read(ResultSet row, String how) throws SQLException {
    TenantId tenant = new TenantId(row.getString("tenant_id"));
    String id = row.getString("id");
    return new JointCase(
        id,
        tenant,
        new CaseNumber(row.getString("case_number")),
        row.getString("step_id"),
        row.getString("step_name"),
        row.getLong("step_key"),
        row.getString("lead_department"),
        JoinPolicy.of(row.getString("policy")),
        row.getTimestamp("opened_at").toInstant(),
        JoinOutcome.valueOf(row.getString("outcome")),
        instant(row.getTimestamp("settled_at")),
        participants(tenant, id, how));
  }

  private List<JointParticipant> participants(TenantId tenant, String id, String how) {
    return jdbc.sql(
            """
            select ordinal, department, item_code, item_name, kind, state, sub_case_number, due_from,
                   due_terms, due_on, due_provisional, paused_on, overtime_basis, absence_basis,
                   opinion, settled_at
            from joint_participant where tenant_id = ? and joint_case_id = ? order by ordinal
            """
                + how)
        .params(tenant.value(), id)
        .query(
            (row, i) -> {
              String subCase = row.getString("sub_case_number");
              return new JointParticipant(
                  row.getInt("ordinal"),
                  row.getString("department"),
                  row.getString("item_code"),
                  row.getString("item_name"),
                  ParticipantKind.valueOf(row.getString("kind")),
                  ParticipantState.valueOf(row.getString("state")),
                  subCase == null ? null : new CaseNumber(subCase),
                  limit(row),
                  row.getObject("paused_on", LocalDate.class),
                  new SilenceBasis(row.getString("overtime_basis"), row.getString("absence_basis")),
                  row.getString("opinion"),
                  instant(row.getTimestamp("settled_at")));
            })
        .list();
  }

  private static @Nullable RunningLimit limit(ResultSet row) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return due == null
        ? null
        : new RunningLimit(
            row.getObject("due_from", LocalDate.class),
            row.getString("due_terms"),
            due,
            row.getInt("due_provisional") == 1);
  }

  private static @Nullable String number(@Nullable CaseNumber number) {
    return number == null ? null : number.value();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
