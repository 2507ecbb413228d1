package io.sunlit.runtime.drafts;

import io.sunlit.tenants.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of all counties; every access names the county. */
@Repository
class FormDrafts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  FormDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FormDraft> find(DraftSubject subject, String username) {
    return jdbc.sql(
            """
            select revision, answers, saved_at from form_draft
            where tenant_id = ? and subject = ? and written_by = ?
            """)
        .params(subject.tenant().value(), subject.value(), username)
        .query(
            (row, i) ->
                new FormDraft(
                    row.getInt(1),
                    JSON.readTree(row.getString(2)),
                    row.getTimestamp(3).toInstant()))
        .optional();
  }

  /** Whether nobody had written one; otherwise nothing is changed. */
  boolean insert(DraftSubject subject, String username, String content, Instant at) {
    try {
      jdbc.sql(
              """
              insert into form_draft (tenant_id, subject, written_by, revision, answers, saved_at)
              values (?, ?, ?, 1, ?, ?)
              """)
          .params(subject.tenant().value(), subject.value(), username, content, Timestamp.from(at))
          .update();
      return true;
    } catch (DuplicateKeyException written) {
      return false;
    }
  }

  /** Whether the draft was at that revision; otherwise nothing is changed. */
  boolean update(DraftSubject subject, String username, int revision, String content, Instant at) {
    return jdbc.sql(
                """
                update form_draft set revision = revision + 1, answers = ?, saved_at = ?
                where tenant_id = ? and subject = ? and written_by = ? and revision = ?
                """)
            .params(
                content,
                Timestamp.from(at),
                subject.tenant().value(),
                subject.value(),
                username,
                revision)
            .update()
        > 0;
  }

  void delete(DraftSubject subject, String username) {
    jdbc.sql("delete from form_draft where tenant_id = ? and subject = ? and written_by = ?")
        .params(subject.tenant().value(), subject.value(), username)
        .update();
  }

  /** Everybody's. */
  void deleteAll(DraftSubject subject) {
    jdbc.sql("delete from form_draft where tenant_id = ? and subject = ?")
        .params(subject.tenant().value(), subject.value())
        .update();
  }

  int deleteOld(TenantId tenant, Instant before) {
    return jdbc.sql("delete from form_draft where tenant_id = ? and saved_at < ?")
        .params(tenant.value(), Timestamp.from(before))
        .update();
  }
}
