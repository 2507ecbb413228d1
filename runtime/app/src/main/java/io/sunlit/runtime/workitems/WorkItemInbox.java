package io.sunlit.runtime.workitems;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Page;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading, claiming and releasing work items. */
@Component
public class WorkItemInbox {

  private final WorkItems items;

  WorkItemInbox(WorkItems items) {
    this.items = items;
  }

  /** The officer's inbox, the most urgent first. */
  public Page<WorkItem> page(Officer officer, WorkItems.Inbox which, int page, int size) {
    return items.inbox(officer, which, page, size);
  }

  /**
   * How much waits for the officer: one cheap query, for lists that look again every few seconds.
   */
  public InboxCounts counts(Officer officer) {
    return items.counts(officer);
  }

  /**
   * @throws WorkItemNotFound if there is none for a post of this officer
   */
  public WorkItem show(Officer officer, String id) {
    return items
        .find(officer.tenant(), id)
        .filter(item -> officer.holds(item.post()))
        .orElseThrow(() -> new WorkItemNotFound(id));
  }

  /** The steps of a case that wait now; the caller has checked that the case may be read. */
  public List<WorkItem> openOf(TenantId tenant, CaseNumber caseNumber) {
    return items.openOf(tenant, caseNumber);
  }

  /**
   * Claims an open item, or one that somebody took up for whom the officer stands in; claiming
   * one's own again changes nothing.
   *
   * @throws WorkItemNotFound if the tenant has no such item
   * @throws PostNotHeld if it is for another post
   * @throws WorkItemNotOpen if it is done or gone
   * @throws WorkItemClaimedByOther if somebody else works on it
   */
  @Transactional
  public WorkItem claim(Officer officer, String id) {
    WorkItem item = forHandling(officer, id);
    if (!officer.username().equals(item.claimedBy())) {
      items.claim(officer.tenant(), id, officer.username(), officer.name());
    }
    return items.find(officer.tenant(), id).orElseThrow(() -> new WorkItemNotFound(id));
  }

  /** Gives a claimed item back to the post. Refuses like {@link #claim}. */
  @Transactional
  public WorkItem release(Officer officer, String id) {
    forHandling(officer, id);
    items.claim(officer.tenant(), id, null, null);
    return items.find(officer.tenant(), id).orElseThrow(() -> new WorkItemNotFound(id));
  }

  /**
   * That the officer works on the item now: it is claimed by them.
   *
   * @throws WorkItemNotFound if there is none for a post of this officer
   * @throws WorkItemNotOpen if it is done or gone
   * @throws WorkItemClaimedByOther if it is not theirs
   */
  public void demandMine(Officer officer, String id) {
    WorkItem item = show(officer, id);
    if (item.state() == WorkItem.State.DONE || item.state() == WorkItem.State.GONE) {
      throw new WorkItemNotOpen(item);
    }
    if (!officer.username().equals(item.claimedBy())) {
      throw new WorkItemClaimedByOther(item);
    }
  }

  /** The item, locked, and nothing stands against this officer handling it. */
  WorkItem forHandling(Officer officer, String id) {
    WorkItem item = items.lock(officer.tenant(), id).orElseThrow(() -> new WorkItemNotFound(id));
    if (!officer.holds(item.post())) {
      throw new PostNotHeld(item);
    }
    if (item.state() == WorkItem.State.DONE || item.state() == WorkItem.State.GONE) {
      throw new WorkItemNotOpen(item);
    }
    if (item.claimedBy() != null
        && !item.claimedBy().equals(officer.username())
        && !officer.standsInFor(item.post(), item.claimedBy())) {
      throw new WorkItemClaimedByOther(item);
    }
    return item;
  }
}
