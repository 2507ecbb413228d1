package io.sunlit.tenants.store;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.TenantId;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a draft could run in its county, and what is in the way. */
public class CheckingDrafts {

  private final CatalogItems items;
  private final Departments departments;
  private final Posts posts;

  public CheckingDrafts(CatalogItems items, Departments departments, Posts posts) {
    this.items = items;
    this.departments = departments;
    this.posts = posts;
  }

  /**
   * All problems of the flow and its forms, errors first; empty if there is nothing to say. Takes a
   * draft that need not be saved.
   *
   * @throws CatalogItemNotFound if the county has no such item
   */
  @Transactional(readOnly = true)
  public List<TemplateProblem> check(ProcessDraft draft) {
    ImplementationItem item =
        items
            .find(draft.tenant(), draft.itemCode())
            .orElseThrow(() -> new CatalogItemNotFound(draft.itemCode()));
    return ReadProcess.of(draft.flow(), draft.forms())
        .check(
            forms ->
                new CountyCheckContext(
                    item,
                    forms,
                    code -> departments.find(draft.tenant(), code),
                    post -> posts.find(draft.tenant(), post).isPresent(),
                    base -> items.byBaseCode(draft.tenant(), base)));
  }

  /** The county, read whole for checking many processes. */
  ConfiguredCounty county(TenantId tenant) {
    return new ConfiguredCounty(departments.all(tenant), posts.all(tenant), items.all(tenant));
  }
}
