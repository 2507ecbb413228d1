package io.sunlit.tenants.store;

import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.TenantId;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drafts of the designers: one for each item. */
public class ProcessDrafts {

  private static final RowMapper<ProcessDraft> ROW =
      (row, n) ->
          new ProcessDraft(
              new TenantId(row.getString("tenant_id")),
              row.getString("item_code"),
              row.getInt("revision"),
              row.getString("flow"),
              Json.readForms(row.getString("forms")),
              row.getString("saved_by"),
              Moments.read(row, "saved_at"));

  private final JdbcClient jdbc;

  public ProcessDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ProcessDraft> find(TenantId tenant, String itemCode) {
    return jdbc.sql(
            "select tenant_id, item_code, revision, flow, forms, saved_by, saved_at"
                + " from process_draft where tenant_id = :tenant and item_code = :item")
        .param("tenant", tenant.value())
        .param("item", itemCode)
        .query(ROW)
        .optional();
  }

  /**
   * Saves the draft as the one after its revision; revision 0 was never saved.
   *
   * @return the draft with its new revision
   * @throws DraftChangedMeanwhile if the stored draft is no longer of that revision
   */
  public ProcessDraft save(TenantId tenant, ProcessDraft draft) {
    Tenants.requireSame(tenant, draft.tenant());
    boolean saved = draft.revision() == 0 ? insert(tenant, draft) : update(tenant, draft);
    if (!saved) {
      throw new DraftChangedMeanwhile(draft.itemCode(), draft.revision());
    }
    return new ProcessDraft(
        tenant,
        draft.itemCode(),
        draft.revision() + 1,
        draft.flow(),
        draft.forms(),
        draft.savedBy(),
        draft.savedAt());
  }

  /**
   * Throws the draft away; the item is designed anew from what is published or from its template.
   *
   * @return false if there was none
   */
  public boolean discard(TenantId tenant, String itemCode) {
    return jdbc.sql("delete from process_draft where tenant_id = :tenant and item_code = :item")
            .param("tenant", tenant.value())
            .param("item", itemCode)
            .update()
        == 1;
  }

  private boolean update(TenantId tenant, ProcessDraft draft) {
    return jdbc.sql(
                "update process_draft set revision = :next, flow = :flow, forms = :forms,"
                    + " saved_by = :by, saved_at = :at"
                    + " where tenant_id = :tenant and item_code = :item and revision = :revision")
            .param("next", draft.revision() + 1)
            .param("flow", draft.flow())
            .param("forms", Json.forms(draft.forms()))
            .param("by", draft.savedBy())
            .param("at", Moments.write(draft.savedAt()))
            .param("tenant", tenant.value())
            .param("item", draft.itemCode())
            .param("revision", draft.revision())
            .update()
        == 1;
  }

  private boolean insert(TenantId tenant, ProcessDraft draft) {
    if (find(tenant, draft.itemCode()).isPresent()) {
      return false;
    }
    try {
      return jdbc.sql(
                  "insert into process_draft"
                      + " (tenant_id, item_code, revision, flow, forms, saved_by, saved_at)"
                      + " values (:tenant, :item, 1, :flow, :forms, :by, :at)")
              .param("tenant", tenant.value())
              .param("item", draft.itemCode())
              .param("flow", draft.flow())
              .param("forms", Json.forms(draft.forms()))
              .param("by", draft.savedBy())
              .param("at", Moments.write(draft.savedAt()))
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
