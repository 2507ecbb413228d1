package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseNotFound;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.casefiles.WaitingStep;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.DueDate;
import io.sunlit.runtime.ui.Facts;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.runtime.ui.PageHeader;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a case. */
@Route(CasesNavigation.PAGE)
@PermitAll
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ReadingCases cases;
  private final transient CaseFolders folders;
  private final transient Organisations organisations;
  private final transient Dates dates;
  private final transient CurrentOfficer current;
  private String title = "";

  CaseView(
      ReadingCases cases,
      CaseFolders folders,
      Organisations organisations,
      Dates dates,
      CurrentOfficer current) {
    this.cases = cases;
    this.folders = folders;
    this.organisations = organisations;
    this.dates = dates;
    this.current = current;
    addClassNames("page", "case-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String text = event.getRouteParameters().get(CasesNavigation.NUMBER).orElse("");
    Officer officer = current.get();
    CaseFile file = cases.show(officer, number(text));
    title = file.number().value();
    removeAll();
    add(header(file), facts(officer, file), folders.open(officer, file));
  }

  private static CaseNumber number(String text) {
    try {
      return new CaseNumber(text);
    } catch (IllegalArgumentException notANumber) {
      throw new CaseNotFound(text);
    }
  }

  private static Component header(CaseFile file) {
    Span number = new Span(file.number().value());
    number.addClassName("number");
    return new PageHeader(file.header().itemName(), number, new CaseStateBadge(file.state()));
  }

  private Component facts(Officer officer, CaseFile file) {
    OrganisationNames names = organisations.of(officer.tenant());
    Facts facts =
        new Facts()
            .with(getTranslation("applicant"), file.header().applicant().name())
            .with(
                getTranslation("case.department"),
                names.shortDepartment(file.header().department()))
            .with(getTranslation("case.received"), dates.minute(file.header().receivedAt()))
            .with(getTranslation("case.accepted"), text(file.acceptedOn()))
            .with(
                getTranslation("case.promised-due"),
                due(file.promisedDue(), file.promisedProvisional(), file))
            .with(
                getTranslation("case.statutory-due"),
                due(file.statutoryDue(), file.statutoryProvisional(), file))
            .with(
                getTranslation("case.decided"),
                file.decidedAt() == null ? null : dates.minute(file.decidedAt()))
            .with(getTranslation("case.waiting"), waiting(folders.waitingSteps(file), names));
    CaseNumber parent = file.header().parent();
    if (parent != null) {
      facts.with(
          getTranslation("case.parent"),
          cases.mayRead(officer, parent) ? CasesNavigation.link(parent) : new Span(parent.value()));
    }
    return facts;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private @Nullable Component due(@Nullable LocalDate due, boolean mayMove, CaseFile file) {
    if (due == null) {
      return null;
    }
    Span shown = file.state().isFinal() ? new Span(due.toString()) : DueDate.of(due, dates);
    if (mayMove) {
      Span provisional = new Span(getTranslation("case.provisional"));
      provisional.addClassName("provisional");
      provisional.setTitle(getTranslation("case.provisional.explained"));
      shown.add(provisional);
    }
    return shown;
  }

  private @Nullable Component waiting(List<WaitingStep> steps, OrganisationNames names) {
    if (steps.isEmpty()) {
      return null;
    }
    Div list = new Div();
    for (WaitingStep step : steps) {
      Span entry = new Span(words(step, names));
      entry.addClassName("waiting");
      list.add(entry);
    }
    return list;
  }

  private String words(WaitingStep step, OrganisationNames names) {
    if (step.post() == null) {
      return getTranslation("case.waiting.joint", step.stepName());
    }
    String who = names.departmentAndPost(step.post());
    return step.handlerName() == null
        ? getTranslation("case.waiting.step", step.stepName(), who)
        : getTranslation("case.waiting.claimed", step.stepName(), who, step.handlerName());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
