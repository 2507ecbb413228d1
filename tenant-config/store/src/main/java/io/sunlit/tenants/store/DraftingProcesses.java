package io.sunlit.tenants.store;

import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.tenants.BoundProcess;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.transaction.annotation.Transactional;

/** Opening and saving the drafts of the designers. */
public class DraftingProcesses {

  private static final int MAX_MEGABYTES = 4;
  private static final int MAX_CHARACTERS = MAX_MEGABYTES * 1024 * 1024;
  private static final String NOBODY = "-";

  private final CatalogItems items;
  private final Overlays overlays;
  private final ProcessDrafts drafts;
  private final Publications publications;
  private final ProcessTemplates templates;
  private final Clock clock;

  public DraftingProcesses(
      CatalogItems items,
      Overlays overlays,
      ProcessDrafts drafts,
      Publications publications,
      ProcessTemplates templates,
      Clock clock) {
    this.items = items;
    this.overlays = overlays;
    this.drafts = drafts;
    this.publications = publications;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * The draft of the item. If nobody saved one yet, it begins with what is published, or else with
   * the item's template as the county handles it; such a draft has revision 0 and is not stored.
   *
   * @throws CatalogItemNotFound if the county has no such item
   * @throws ItemWithoutTemplate if there is nothing to begin with
   */
  @Transactional(readOnly = true)
  public ProcessDraft open(TenantId tenant, String itemCode) {
    Optional<ProcessDraft> saved = drafts.find(tenant, itemCode);
    return saved.orElseGet(
        () ->
            publications
                .latest(tenant, itemCode)
                .map(this::beginWith)
                .orElseGet(() -> derive(tenant, itemCode)));
  }

  /**
   * Saves what the designer drew, however broken it is.
   *
   * @param draft with the revision that was opened; who and when are set here
   * @return the draft with its new revision
   * @throws DraftChangedMeanwhile if somebody saved it after it was opened
   * @throws DraftTooLarge if flow and forms are larger than any real process
   * @throws CatalogItemNotFound if the county has no such item
   */
  @Transactional
  public ProcessDraft save(TenantId tenant, ProcessDraft draft, String savedBy) {
    long length = draft.flow().length();
    for (String form : draft.forms().values()) {
      length += form.length();
    }
    if (length > MAX_CHARACTERS) {
      throw new DraftTooLarge(draft.itemCode(), MAX_MEGABYTES);
    }
    requireItem(tenant, draft.itemCode());
    return drafts.save(
        tenant,
        unsaved(tenant, draft.itemCode(), draft.revision(), draft.flow(), draft.forms(), savedBy));
  }

  /** The process that the item's template gives in this county, whatever was drafted since. */
  @Transactional(readOnly = true)
  public ProcessDraft derive(TenantId tenant, String itemCode) {
    ImplementationItem item = requireItem(tenant, itemCode);
    String name = item.template() == null ? "" : item.template();
    ProcessTemplate template =
        templates.find(name).orElseThrow(() -> new ItemWithoutTemplate(itemCode, name));
    BoundProcess process = BoundProcess.of(template, overlays.of(tenant, name));
    return unsaved(tenant, itemCode, 0, process.flow().xml(), process.forms(), NOBODY);
  }

  /** What the county changes in templates, by their names. */
  SortedMap<String, Overlay> overlays(TenantId tenant) {
    return overlays.all(tenant);
  }

  private ProcessDraft beginWith(Publication publication) {
    return unsaved(
        publication.tenant(),
        publication.itemCode(),
        0,
        publication.flow(),
        publication.forms(),
        NOBODY);
  }

  private ProcessDraft unsaved(
      TenantId tenant,
      String itemCode,
      int revision,
      String flow,
      SortedMap<String, String> forms,
      String by) {
    return new ProcessDraft(tenant, itemCode, revision, flow, forms, by, clock.instant());
  }

  private ImplementationItem requireItem(TenantId tenant, String itemCode) {
    return items.find(tenant, itemCode).orElseThrow(() -> new CatalogItemNotFound(itemCode));
  }
}
