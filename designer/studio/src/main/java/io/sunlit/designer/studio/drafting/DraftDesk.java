package io.sunlit.designer.studio.drafting;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.ProcessDraft;
import java.util.List;
import java.util.Map;

/**
 * The draft of an item as one page has it open: remembers the revision that the page has seen. Not
 * for use by several threads.
 */
public final class DraftDesk {

  private final EditingDrafts editing;
  private final Officer designer;
  private ProcessDraft draft;

  /** Opens the draft of the item. */
  public DraftDesk(EditingDrafts editing, Officer designer, String itemCode) {
    this.editing = editing;
    this.designer = designer;
    this.draft = editing.open(designer, itemCode);
  }

  /**
   * Asks whether a text from a file could be drawn and saved.
   *
   * @throws FlowNotOpenable if it could not
   */
  public static void requireOpenable(String flow) {
    StorableDraft.require(flow, Map.of());
  }

  /** The draft as this page has seen it. */
  public ProcessDraft draft() {
    return draft;
  }

  public DraftForms forms() {
    return DraftForms.of(draft);
  }

  public ProcessDraft saveFlow(String flow) {
    draft = editing.save(designer, draft.itemCode(), draft.revision(), flow, draft.forms());
    return draft;
  }

  public ProcessDraft saveForms(Map<String, String> forms) {
    draft = editing.save(designer, draft.itemCode(), draft.revision(), draft.flow(), forms);
    return draft;
  }

  /** Takes what is stored now, whoever saved it. */
  public ProcessDraft reload() {
    draft = stored();
    return draft;
  }

  /** What is stored now; the page goes on with what it has. */
  public ProcessDraft stored() {
    return editing.open(designer, draft.itemCode());
  }

  /** What is in the way of publishing the draft as this page has seen it. */
  public List<TemplateProblem> check() {
    return editing.check(draft);
  }
}
