package io.sunlit.runtime.jointapproval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.casefiles.ui.CasePanel;
import io.sunlit.runtime.casefiles.ui.CasesNavigation;
import io.sunlit.runtime.jointapproval.ChangingParticipants;
import io.sunlit.runtime.jointapproval.JointApprovals;
import io.sunlit.runtime.jointapproval.JointCase;
import io.sunlit.runtime.jointapproval.JointParticipant;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The joint approvals of a case; of a sub-case, those in which it takes part. */
@Order(10)
@org.springframework.stereotype.Component
class JointApprovalPanel implements CasePanel {

  private final JointApprovals approvals;
  private final ChangingParticipants changing;
  private final ReadingCases cases;
  private final Organisations organisations;
  private final Dates dates;

  JointApprovalPanel(
      JointApprovals approvals,
      ChangingParticipants changing,
      ReadingCases cases,
      Organisations organisations,
      Dates dates) {
    this.approvals = approvals;
    this.changing = changing;
    this.cases = cases;
    this.organisations = organisations;
    this.dates = dates;
  }

  @Override
  public String titleKey() {
    return "case.tab.joint";
  }

  @Override
  public Optional<Component> of(Officer officer, CaseFile file) {
    CaseNumber parent = file.header().parent();
    boolean takesPart = parent != null && cases.mayRead(officer, parent);
    CaseNumber joined = takesPart && parent != null ? parent : file.number();
    List<JointCase> found = approvals.ofCase(officer, joined);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    OrganisationNames names = organisations.of(officer.tenant());
    Map<CaseNumber, String> handling = approvals.departments(officer.tenant(), found);
    Div boards = new Div();
    boards.addClassName("joint-boards");
    if (takesPart) {
      Div note =
          new Div(
              new Span(boards.getTranslation("joint.takes-part")), CasesNavigation.link(joined));
      note.addClassName("takes-part");
      boards.add(note);
    }
    found.forEach(
        joint ->
            boards.add(
                new JointBoard(
                    joint,
                    handling,
                    names,
                    dates,
                    file.number(),
                    number -> cases.mayRead(officer, number),
                    participant -> actions(officer, joint, participant))));
    return Optional.of(boards);
  }

  private Optional<Component> actions(
      Officer officer, JointCase joint, JointParticipant participant) {
    return joint.settledAt() == null && changing.mayChange(officer, joint)
        ? Optional.of(
            new ParticipantActions(
                changing,
                officer,
                joint,
                participant,
                () -> UI.getCurrent().refreshCurrentRoute(true)))
        : Optional.empty();
  }
}
