package io.sunlit.runtime.cli;

import io.sunlit.tenants.TenantId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows with deadlines as the runtime does, without its engine. */
record DeadlineRows(JdbcClient jdbc) {

  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  void clear() {
    for (String table :
        List.of(
            "deadline_move",
            "deadline_run",
            "work_item",
            "joint_participant",
            "case_file",
            "item_change")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  void caseFile(
      TenantId tenant, String number, String state, LocalDate from, String terms, LocalDate due) {
    jdbc.sql(
            """
            insert into case_file (tenant_id, case_number, item_code, item_name, department,
              publication_id, applicant_name, application, query_code, received_at, state,
              accepted_on, promised_from, promised_due, statutory_due, promised_provisional,
              statutory_provisional, history_length, history_hash, promised_terms,
              statutory_terms)
            values (?, ?, 'I', 'I', 'd', 'p', 'a', '{}', 'q', current_timestamp, ?, ?, ?, ?, ?, 0,
              0, 0, 'h', ?, ?)
            """)
        .params(tenant.value(), number, state, from, from, due, due, terms, terms)
        .update();
  }

  void step(
      TenantId tenant,
      String id,
      String state,
      @Nullable LocalDate from,
      @Nullable String terms,
      LocalDate due) {
    jdbc.sql(
            """
            insert into work_item (id, tenant_id, case_number, step_id, step_name, step_key,
              department, post, item_name, applicant_name, state, reached_at, due_on, due_from,
              due_terms)
            values (?, ?, 'C-1', 's', 's', 1, 'd', 'p', 'I', 'a', ?, current_timestamp, ?, ?, ?)
            """)
        .params(Arrays.asList(id, tenant.value(), state, due, from, terms))
        .update();
  }

  /** From the 2nd of March on; one that supplements has stood since the 6th. */
  void participant(
      TenantId tenant, String joint, String subCase, String state, String terms, LocalDate due) {
    jdbc.sql(
            """
            insert into joint_participant (tenant_id, joint_case_id, ordinal, department,
              item_code, item_name, kind, state, sub_case_number, due_on, due_from, due_terms,
              paused_on)
            values (?, ?, 1, 'd', 'I', 'I', 'MANDATORY', ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                tenant.value(),
                joint,
                state,
                subCase,
                due,
                START,
                terms,
                state.equals("SUPPLEMENTING") ? START.plusDays(4) : null))
        .update();
  }

  /** A change that was declared on the day, and has to be answered by the other. */
  void change(TenantId tenant, String id, String state, LocalDate declared, LocalDate answerBy) {
    jdbc.sql(
            """
            insert into item_change (tenant_id, id, kind, track, state, name, department, codes,
              before_content, after_content, cause, occurred_on, declare_by, declared_by,
              declared_at, declared_on, effective_from, answer_by)
            values (?, ?, 'CHANGE', 'CONFIRMATION', ?, 'I', 'd', '[]', '{}', '{}', 'c', ?, ?, 'x',
              current_timestamp, ?, ?, ?)
            """)
        .params(tenant.value(), id, state, declared, answerBy, declared, answerBy, answerBy)
        .update();
  }

  void complete(TenantId tenant, String id) {
    jdbc.sql("update work_item set state = 'DONE' where tenant_id = ? and id = ?")
        .params(tenant.value(), id)
        .update();
  }

  LocalDate due(TenantId tenant, String table, String column, String key) {
    String keyColumn =
        switch (table) {
          case "case_file" -> "case_number";
          case "joint_participant" -> "sub_case_number";
          default -> "id";
        };
    return jdbc.sql(
            "select %s from %s where tenant_id = ? and %s = ?".formatted(column, table, keyColumn))
        .params(tenant.value(), key)
        .query(LocalDate.class)
        .single();
  }
}
