package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** The department has open cases: it can be removed when they are finished or handed over. */
public final class DepartmentInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  public DepartmentInUse(String department, long cases) {
    super(
        Kind.CONFLICT,
        "department-in-use",
        "organisation.yaml: department %s cannot be removed, it has %d open cases; finish them or hand them over first"
            .formatted(department, cases),
        department,
        cases);
  }
}
