package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reading joint approvals: who may read the parent case may see its participants' opinions. */
@Component
public class JointApprovals {

  private final JointCases jointCases;
  private final ReadingCases cases;
  private final CaseFiles files;

  JointApprovals(JointCases jointCases, ReadingCases cases, CaseFiles files) {
    this.jointCases = jointCases;
    this.cases = cases;
    this.files = files;
  }

  /**
   * The joint approvals of a parent case, in the order in which they opened.
   *
   * @throws io.sunlit.runtime.casefiles.CaseNotFound if the officer may not read the case
   */
  public List<JointCase> ofCase(Officer officer, CaseNumber parent) {
    return jointCases.ofCase(officer.tenant(), cases.show(officer, parent).number());
  }

  /** Whose the cases of all participants are: a town's, where the item is delegated. */
  public Map<CaseNumber, String> departments(TenantId tenant, List<JointCase> joints) {
    return files.departments(
        tenant,
        joints.stream()
            .flatMap(joint -> joint.participants().stream())
            .map(JointParticipant::subCase)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * @throws JointApprovalNotFound if there is none that this officer may see
   */
  public JointCase show(Officer officer, String id) {
    JointCase joint =
        jointCases.find(officer.tenant(), id).orElseThrow(() -> new JointApprovalNotFound(id));
    cases.show(officer, joint.parent());
    return joint;
  }
}
