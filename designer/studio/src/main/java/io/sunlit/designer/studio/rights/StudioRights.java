package io.sunlit.designer.studio.rights;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;

/**
 * The rights in the studio. Everybody of a county reads its catalog. An item's process is designed
 * and published by the designers of the item's department and by the county's administrators; legal
 * reviewers and auditors read it.
 */
public final class StudioRights {

  private StudioRights() {}

  /** Whether the officer may see drafts and publications of the item. */
  public static boolean mayRead(Officer officer, ImplementationItem item) {
    return sameCounty(officer, item)
        && (mayDesign(officer, item)
            || officer.has(Role.LEGAL_REVIEWER)
            || officer.has(Role.AUDITOR));
  }

  /** Whether the officer may save and publish drafts of the item. */
  public static boolean mayDesign(Officer officer, ImplementationItem item) {
    return sameCounty(officer, item)
        && (officer.has(Role.TENANT_ADMINISTRATOR)
            || (officer.has(Role.DEPARTMENT_DESIGNER)
                && officer.department().equals(item.department())));
  }

  /**
   * @throws ProcessNotReadable if the officer may not see the item's process
   */
  public static void requireRead(Officer officer, ImplementationItem item) {
    if (!mayRead(officer, item)) {
      throw new ProcessNotReadable(item);
    }
  }

  /**
   * @throws ProcessNotDesignable if the officer may not change the item's process
   */
  public static void requireDesign(Officer officer, ImplementationItem item) {
    if (!mayDesign(officer, item)) {
      throw new ProcessNotDesignable(item);
    }
  }

  /** Whether the officer administers the own county. */
  public static boolean mayAdminister(Officer officer) {
    return officer.has(Role.TENANT_ADMINISTRATOR);
  }

  /**
   * @throws AdministratorNeeded if the officer does not administer the own county
   */
  public static void requireAdministrator(Officer officer) {
    if (!mayAdminister(officer)) {
      throw new AdministratorNeeded(officer.username());
    }
  }

  private static boolean sameCounty(Officer officer, ImplementationItem item) {
    return officer.tenant().equals(item.tenant());
  }
}
