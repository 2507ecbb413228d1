package io.sunlit.runtime.jointapproval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.sunlit.runtime.jointapproval.JointCase;
import io.sunlit.runtime.jointapproval.JointParticipant;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.templates.AtLeast;
import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One joint approval: the outcome, the policy in words, and who said what. */
class JointBoard extends Div {

  /**
   * @param handling whose the participants' cases are
   * @param shown number of the case on whose page the board is
   * @param readable whether the reader may open a case
   * @param actions what the reader may do with a participant
   */
  JointBoard(
      JointCase joint,
      Map<CaseNumber, String> handling,
      OrganisationNames names,
      Dates dates,
      CaseNumber shown,
      Predicate<CaseNumber> readable,
      Function<JointParticipant, Optional<Component>> actions) {
    addClassName("joint-board");
    Span outcome = new Span(getTranslation("outcome." + joint.outcome().code()));
    outcome.addClassNames("outcome", joint.outcome().code());
    Header header = new Header(new H2(joint.stepName()), outcome, new Span(progress(joint)));
    add(
        header,
        new Paragraph(
            getTranslation(
                "joint.policy",
                names.shortDepartment(joint.lead()),
                getTranslation("policy." + joint.policy().kind(), quorum(joint.policy())),
                getTranslation(
                    "policy." + joint.policy().kind() + ".explained", quorum(joint.policy())))),
        new Paragraph(when(joint, dates)));
    Div cards = new Div();
    cards.addClassName("participants");
    for (JointParticipant participant : joint.participants()) {
      ParticipantCard card =
          new ParticipantCard(
              participant,
              handling.getOrDefault(participant.subCase(), participant.department()),
              participant.department().equals(joint.lead()),
              shown.equals(participant.subCase()),
              names,
              dates,
              readable);
      actions.apply(participant).ifPresent(card::add);
      cards.add(card);
    }
    add(cards);
  }

  private static int quorum(JoinPolicy policy) {
    return policy instanceof AtLeast quorum ? quorum.number() : 0;
  }

  private String progress(JointCase joint) {
    long applying =
        joint.participants().stream()
            .filter(p -> p.state() != ParticipantState.NOT_APPLICABLE)
            .count();
    long settled =
        joint.participants().stream()
            .filter(p -> p.state() != ParticipantState.NOT_APPLICABLE && !p.state().isOpen())
            .count();
    return getTranslation("joint.progress", settled, applying);
  }

  private String when(JointCase joint, Dates dates) {
    return joint.outcome() == JoinOutcome.PENDING || joint.settledAt() == null
        ? getTranslation("joint.opened", dates.minute(joint.openedAt()))
        : getTranslation(
            "joint.settled", dates.minute(joint.openedAt()), dates.minute(joint.settledAt()));
  }
}
