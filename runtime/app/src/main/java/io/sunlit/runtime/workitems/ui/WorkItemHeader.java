package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.ui.CasesNavigation;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.DueDate;
import io.sunlit.runtime.ui.Facts;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.ui.PageHeader;
import io.sunlit.runtime.workitems.WorkItem;
import io.sunlit.runtime.workitems.WorkItems.Inbox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the step is about, in two lines. */
class WorkItemHeader extends Div {

  WorkItemHeader(
      WorkItem item, CaseFile file, OrganisationNames names, Dates dates, @Nullable Inbox from) {
    Span step = new Span(item.stepName());
    step.addClassName("step-name");
    Button back = new Button(getTranslation("work-item.back"), VaadinIcon.ARROW_LEFT.create());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    back.addClickListener(click -> WorkItemsNavigation.openInbox(from));
    LocalDate promised = file.promisedDue();
    add(
        new PageHeader(item.itemName(), step).withActions(back),
        new Facts()
            .with(getTranslation("case.number"), CasesNavigation.link(item.caseNumber()))
            .with(getTranslation("applicant"), item.applicantName())
            .with(
                getTranslation("work-item.due"),
                item.dueOn() == null ? null : DueDate.of(item.dueOn(), dates))
            .with(
                getTranslation("case.promised-due"),
                promised == null ? null : DueDate.of(promised, dates))
            .with(getTranslation("work-item.post"), names.departmentAndPost(item.post()))
            .with(getTranslation("work-item.reached"), dates.minute(item.reachedAt())));
  }
}
