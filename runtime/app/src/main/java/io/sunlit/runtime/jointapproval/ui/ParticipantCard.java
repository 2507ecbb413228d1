package io.sunlit.runtime.jointapproval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.runtime.casefiles.ui.CasesNavigation;
import io.sunlit.runtime.jointapproval.JointParticipant;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.DueDate;
import io.sunlit.runtime.ui.Facts;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import java.util.Locale;
import java.util.function.Predicate;

/** A participant of a joint approval: who, with which item, and where it stands. */
class ParticipantCard extends Div {

  /**
   * @param handledBy code of the department whose case it is: a town's, where the item is delegated
   */
  ParticipantCard(
      JointParticipant participant,
      String handledBy,
      boolean lead,
      boolean shownNow,
      OrganisationNames names,
      Dates dates,
      Predicate<CaseNumber> readable) {
    String state = participant.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    addClassNames("participant", state);
    setClassName("shown-now", shownNow);
    H3 department = new H3(names.shortDepartment(participant.department()));
    if (lead) {
      Span mark = new Span(getTranslation("joint.lead"));
      mark.addClassName("lead");
      department.add(mark);
    }
    Span word = new Span(icon(participant.state()), new Span(word(participant.state())));
    word.addClassNames("word", state);
    Div item = new Div(participant.itemName());
    item.addClassName("item");
    Facts facts = facts(participant, shownNow, dates, readable);
    if (!handledBy.equals(participant.department())) {
      facts.with(getTranslation("joint.handled-by"), names.shortDepartment(handledBy));
    }
    add(department, word, item, facts);
    if (participant.opinion() != null) {
      Div opinion = new Div(participant.opinion());
      opinion.addClassName("reason");
      add(opinion);
    }
  }

  private Facts facts(
      JointParticipant participant, boolean shownNow, Dates dates, Predicate<CaseNumber> readable) {
    Facts facts =
        new Facts()
            .with(
                getTranslation("joint.kind"),
                getTranslation("participant-kind." + participant.kind().name()));
    if (participant.state() == ParticipantState.SUPPLEMENTING) {
      facts.with(getTranslation("joint.due"), getTranslation("joint.due.paused"));
    } else if (participant.state().isOpen()) {
      facts.with(getTranslation("joint.due"), DueDate.of(participant.due(), dates));
    } else if (participant.settledAt() != null) {
      facts.with(getTranslation("joint.settled-at"), dates.minute(participant.settledAt()));
    }
    if (participant.state() == ParticipantState.DEEMED_CONSENT && participant.due() != null) {
      facts.with(getTranslation("joint.owed"), DueDate.of(participant.due(), dates));
    }
    String overtime = participant.silence().overtime();
    if (participant.state().isOpen() && overtime != null) {
      facts.with(getTranslation("joint.silence"), getTranslation("joint.silence.basis", overtime));
    }
    CaseNumber subCase = participant.subCase();
    if (subCase != null) {
      facts.with(
          getTranslation(
              participant.state() == ParticipantState.ALREADY_HELD
                  ? "joint.held-case"
                  : "joint.sub-case"),
          !shownNow && readable.test(subCase)
              ? CasesNavigation.link(subCase)
              : new Span(subCase.value()));
    }
    return facts;
  }

  private String word(ParticipantState state) {
    return getTranslation("participant-state." + state.name());
  }

  private static Icon icon(ParticipantState state) {
    return switch (state) {
      case WAITING, SUPPLEMENTING -> VaadinIcon.HOURGLASS.create();
      case AGREED, AGREED_WITH_GAPS, DEEMED_CONSENT -> VaadinIcon.CHECK_CIRCLE.create();
      case REFUSED, NOT_ACCEPTED, WITHDRAWN -> VaadinIcon.CLOSE_CIRCLE.create();
      case ALREADY_HELD -> VaadinIcon.DIPLOMA.create();
      case NOT_APPLICABLE -> VaadinIcon.MINUS_CIRCLE_O.create();
      case STOPPED -> VaadinIcon.STOP.create();
    };
  }
}
