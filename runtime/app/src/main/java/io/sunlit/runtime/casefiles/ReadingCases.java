package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.store.Page;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reading case files: supervisors, auditors, legal reviewers and tenant administrators read all of
 * their county; everybody else reads those in which their department takes part.
 */
@Component
public class ReadingCases {

  private static final Set<Role> READS_ALL =
      Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.LEGAL_REVIEWER, Role.TENANT_ADMINISTRATOR);

  private final CaseFiles files;

  ReadingCases(CaseFiles files) {
    this.files = files;
  }

  /**
   * @throws CaseNotFound if there is no such case that this officer may read
   */
  public CaseFile show(Officer officer, CaseNumber number) {
    return files
        .find(officer.tenant(), number)
        .filter(
            file ->
                readsAll(officer)
                    || files.takesPart(officer.tenant(), number, officer.department()))
        .orElseThrow(() -> new CaseNotFound(number));
  }

  /** Whether there is such a case and this officer may read it. */
  public boolean mayRead(Officer officer, CaseNumber number) {
    return readsAll(officer)
        ? files.find(officer.tenant(), number).isPresent()
        : files.takesPart(officer.tenant(), number, officer.department());
  }

  /** The newest first. */
  public Page<CaseFile> page(Officer officer, @Nullable String search, int page, int size) {
    return files.page(
        officer.tenant(), search, readsAll(officer) ? null : officer.department(), page, size);
  }

  /**
   * @throws CaseNotFound if there is no such case that this officer may read
   */
  public List<HistoryEntry> history(Officer officer, CaseNumber number) {
    return files.history(officer.tenant(), show(officer, number).number());
  }

  private static boolean readsAll(Officer officer) {
    return officer.roles().stream().anyMatch(READS_ALL::contains);
  }
}
