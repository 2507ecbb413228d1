package io.sunlit.tenants.store;

import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;

/** Tells how many cases are open; the runtime knows. */
public interface OpenCases {

  /** Where there is no runtime there are no cases. */
  OpenCases NONE = (tenant, department) -> 0;

  /** Open cases that a department handles: its own, and those with work items of its posts. */
  long ofDepartment(TenantId tenant, String department);

  /** Steps of open cases that wait for the post. */
  default long ofPost(TenantId tenant, PostRef post) {
    return 0;
  }

  /** Steps of open cases that the officer has taken up and not finished. */
  default long takenUpBy(TenantId tenant, String username) {
    return 0;
  }
}
