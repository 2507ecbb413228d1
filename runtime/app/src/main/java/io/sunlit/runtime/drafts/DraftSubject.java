package io.sunlit.runtime.drafts;

import io.sunlit.tenants.TenantId;

/**
 * What an officer is filling in.
 *
 * @param value opaque, unique in the county
 */
public record DraftSubject(TenantId tenant, String value) {

  public static DraftSubject workItem(TenantId tenant, String id) {
    return new DraftSubject(tenant, "work-item/" + id);
  }

  /** The application form of an item at the window. */
  public static DraftSubject intake(TenantId tenant, String itemCode) {
    return new DraftSubject(tenant, "intake/" + itemCode);
  }
}
