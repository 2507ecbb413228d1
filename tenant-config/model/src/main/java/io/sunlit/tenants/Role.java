package io.sunlit.tenants;

/** What an officer may do on the platform. A function, not the name of a department. */
public enum Role {
  PLATFORM_ADMINISTRATOR,
  TENANT_ADMINISTRATOR,
  DEPARTMENT_DESIGNER,
  LEGAL_REVIEWER,
  WINDOW_CLERK,
  HANDLER,
  APPROVER,
  SUPERVISOR,
  AUDITOR;

  /** Whether it is only for reading: who has nothing else changes nothing. */
  public boolean reads() {
    return this == SUPERVISOR || this == AUDITOR;
  }
}
