package io.sunlit.runtime.workitems;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work items of all counties; every access names the county. */
@Repository
public class WorkItems {

  private static final String COLUMNS =
      """
      id, tenant_id, case_number, step_id, step_name, step_key, department, post, item_name,
      applicant_name, state, reached_at, due_on, claimed_by, claimed_by_name
      """;

  private final JdbcClient jdbc;

  WorkItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WorkItem> find(TenantId tenant, String id) {
    return jdbc.sql("select " + COLUMNS + " from work_item where tenant_id = ? and id = ?")
        .params(tenant.value(), id)
        .query(WorkItems::read)
        .optional();
  }

  /** Like {@link #find}, locked until the transaction ends. */
  Optional<WorkItem> lock(TenantId tenant, String id) {
    return jdbc.sql(
            "select " + COLUMNS + " from work_item where tenant_id = ? and id = ? for update")
        .params(tenant.value(), id)
        .query(WorkItems::read)
        .optional();
  }

  /** What is open or claimed for the officer's posts, the most urgent first. */
  Page<WorkItem> inbox(Officer officer, Inbox which, int page, int size) {
    if (officer.posts().isEmpty()) {
      return new Page<>(List.of(), 0, page, size);
    }
    List<Object> params = new ArrayList<>();
    String where = whereInInbox(officer, which, params);
    long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
    params.add((long) page * size);
    params.add(size);
    List<WorkItem> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + where
                    + " order by case when due_on is null then 1 else 0 end, due_on, reached_at, id"
                    + " offset ? rows fetch next ? rows only")
            .params(params)
            .query(WorkItems::read)
            .list();
    return new Page<>(rows, total, page, size);
  }

  /** How much is open or claimed for the officer's posts. */
  InboxCounts counts(Officer officer) {
    if (officer.posts().isEmpty()) {
      return new InboxCounts(0, 0, null);
    }
    List<Object> params = new ArrayList<>();
    String where = whereInInbox(officer, Inbox.ALL, params);
    return jdbc.sql(
            "select sum(case when state = 'OPEN' then 1 else 0 end), count(*), max(reached_at)"
                + where)
        .params(params)
        .query(
            (row, i) -> {
              long waiting = row.getLong(1);
              Timestamp newest = row.getTimestamp(3);
              return new InboxCounts(
                  waiting, row.getLong(2) - waiting, newest == null ? null : newest.toInstant());
            })
        .single();
  }

  private static String whereInInbox(Officer officer, Inbox which, List<Object> params) {
    StringBuilder where = new StringBuilder(" from work_item where tenant_id = ?");
    params.add(officer.tenant().value());
    switch (which) {
      case WAITING -> where.append(" and state = 'OPEN'");
      case MINE -> {
        where.append(" and state = 'CLAIMED' and ").append(claimedFor(officer, params));
      }
      case ALL -> {
        where.append(" and (state = 'OPEN' or state = 'CLAIMED' and ");
        where.append(claimedFor(officer, params)).append(")");
      }
    }
    where.append(" and (");
    String or = "";
    for (PostRef post :
        officer.posts().stream().sorted(Comparator.comparing(PostRef::toString)).toList()) {
      where.append(or).append("department = ? and post = ?");
      params.add(post.department());
      params.add(post.post());
      or = " or ";
    }
    return where.append(")").toString();
  }

  /** Taken up by the officer, or by somebody for whom the officer stands in. */
  private static String claimedFor(Officer officer, List<Object> params) {
    params.add(officer.username());
    StringBuilder claimed = new StringBuilder("(claimed_by = ?");
    for (String absent : officer.absents()) {
      claimed.append(" or claimed_by = ?");
      params.add(absent);
    }
    return claimed.append(")").toString();
  }

  /** Which part of the inbox. */
  public enum Inbox {
    WAITING,
    MINE,
    ALL
  }

  /** The steps of the case that wait now. */
  List<WorkItem> openOf(TenantId tenant, CaseNumber caseNumber) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from work_item where tenant_id = ? and case_number = ?"
                + " and state in ('OPEN', 'CLAIMED') order by reached_at, id")
        .params(tenant.value(), caseNumber.value())
        .query(WorkItems::read)
        .list();
  }

  /**
   * Adds a work item.
   *
   * @param limit of its step; null if it has none
   */
  void insert(WorkItem item, @Nullable RunningLimit limit) {
    jdbc.sql(
            "insert into work_item ("
                + COLUMNS
                + ", due_from, due_terms, due_provisional)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                item.id(),
                item.tenant().value(),
                item.caseNumber().value(),
                item.stepId(),
                item.stepName(),
                item.stepKey(),
                item.post().department(),
                item.post().post(),
                item.itemName(),
                item.applicantName(),
                item.state().name(),
                Timestamp.from(item.reachedAt()),
                item.dueOn(),
                item.claimedBy(),
                item.claimedByName(),
                limit == null ? null : limit.from(),
                limit == null ? null : limit.terms(),
                limit != null && limit.provisional() ? 1 : 0))
        .update();
  }

  void claim(TenantId tenant, String id, @Nullable String username, @Nullable String name) {
    jdbc.sql(
            """
            update work_item set state = ?, claimed_by = ?, claimed_by_name = ?
            where tenant_id = ? and id = ?
            """)
        .params(
            Arrays.asList(
                username == null ? "OPEN" : "CLAIMED", username, name, tenant.value(), id))
        .update();
  }

  void done(TenantId tenant, String id, Officer by, String action, Instant at) {
    jdbc.sql(
            """
            update work_item set state = 'DONE', claimed_by = ?, claimed_by_name = ?, action = ?,
              done_at = ? where tenant_id = ? and id = ?
            """)
        .params(by.username(), by.name(), action, Timestamp.from(at), tenant.value(), id)
        .update();
  }

  /** Takes the step back, if it still waits. */
  void gone(TenantId tenant, CaseNumber caseNumber, long stepKey) {
    jdbc.sql(
            """
            update work_item set state = 'GONE'
            where tenant_id = ? and case_number = ? and step_key = ? and state in ('OPEN', 'CLAIMED')
            """)
        .params(tenant.value(), caseNumber.value(), stepKey)
        .update();
  }

  private static WorkItem read(ResultSet row, int index) throws SQLException {
    return new WorkItem(
        row.getString("id"),
        new TenantId(row.getString("tenant_id")),
        new CaseNumber(row.getString("case_number")),
        row.getString("step_id"),
        row.getString("step_name"),
        row.getLong("step_key"),
        new PostRef(row.getString("department"), row.getString("post")),
        row.getString("item_name"),
        row.getString("applicant_name"),
        WorkItem.State.valueOf(row.getString("state")),
        row.getTimestamp("reached_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        row.getString("claimed_by"),
        row.getString("claimed_by_name"));
  }
}
