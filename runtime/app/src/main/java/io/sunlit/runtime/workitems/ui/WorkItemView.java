package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.casefiles.ui.CaseFolders;
import io.sunlit.runtime.drafts.DraftSubject;
import io.sunlit.runtime.drafts.ui.DraftKeeping;
import io.sunlit.runtime.drafts.ui.DraftLine;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.ui.UnsavedChanges;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.runtime.uploads.ui.UploadsOfForms;
import io.sunlit.runtime.workitems.CompletingWorkItems;
import io.sunlit.runtime.workitems.WorkItem;
import io.sunlit.runtime.workitems.WorkItemInbox;
import io.sunlit.runtime.workitems.WorkItems.Inbox;
import io.sunlit.templates.HumanStep;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;

/** The page on which a step is done: left what is to be filled in, right all that is known. */
@Route(WorkItemsNavigation.PAGE)
@PermitAll
class WorkItemView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final transient WorkItemInbox inbox;
  private final transient CompletingWorkItems completing;
  private final transient ReadingCases cases;
  private final transient PublishedProcesses processes;
  private final transient CaseFolders folders;
  private final transient Organisations organisations;
  private final transient RefusalTexts refusals;
  private final transient Dates dates;
  private final transient UploadsOfForms uploads;
  private final transient DraftKeeping drafts;
  private final transient CurrentOfficer current;
  private @Nullable StepPanel panel;
  private @Nullable Inbox from;
  private String title = "";

  WorkItemView(
      WorkItemInbox inbox,
      CompletingWorkItems completing,
      ReadingCases cases,
      PublishedProcesses processes,
      CaseFolders folders,
      Organisations organisations,
      RefusalTexts refusals,
      Dates dates,
      UploadsOfForms uploads,
      DraftKeeping drafts,
      CurrentOfficer current) {
    this.inbox = inbox;
    this.completing = completing;
    this.cases = cases;
    this.processes = processes;
    this.folders = folders;
    this.organisations = organisations;
    this.refusals = refusals;
    this.dates = dates;
    this.uploads = uploads;
    this.drafts = drafts;
    this.current = current;
    addClassNames("page", "work-item-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    from = WorkItemsNavigation.inbox(event.getLocation().getQueryParameters());
    show(event.getRouteParameters().get(WorkItemsNavigation.ID).orElse(""));
  }

  private void show(String id) {
    Officer officer = current.get();
    WorkItem item = inbox.show(officer, id);
    CaseFile file = cases.show(officer, item.caseNumber());
    PublishedProcess process = processes.get(officer.tenant(), file.header().publicationId());
    HumanStep step =
        process
            .step(item.stepId())
            .orElseThrow(() -> new IllegalStateException("No step " + item.stepId()));
    title = item.stepName() + " " + item.caseNumber();
    DraftLine draft = drafts.line(DraftSubject.workItem(officer.tenant(), item.id()));
    draft.onDiscard(() -> show(item.id()));
    StepPanel steps =
        new StepPanel(
            item,
            step,
            process.formAt(step).orElse(null),
            completing.input(officer, file),
            officer.username(),
            files(officer, item, file),
            draft,
            this::act);
    panel = steps;
    SplitLayout split = new SplitLayout(steps, folders.open(officer, file));
    split.setSizeFull();
    split.setSplitterPosition(46);
    removeAll();
    add(new WorkItemHeader(item, file, organisations.of(officer.tenant()), dates, from), split);
  }

  private FormFiles files(Officer officer, WorkItem item, CaseFile file) {
    CaseNumber parent = file.header().parent();
    return uploads.filling(
        UploadPlace.ofCase(officer.tenant(), file.number()),
        parent == null ? List.of() : List.of(UploadPlace.ofCase(officer.tenant(), parent)),
        () -> inbox.demandMine(current.get(), item.id()),
        getLocale());
  }

  /** Does what a button of the step asks for. */
  private void act(WorkItem item, StepPanel.Act act) {
    Officer officer = current.get();
    try {
      switch (act) {
        case StepPanel.Claim claim -> {
          inbox.claim(officer, item.id());
          show(item.id());
        }
        case StepPanel.Release release -> {
          inbox.release(officer, item.id());
          leave(getTranslation("work-item.released", item.stepName()));
        }
        case StepPanel.Complete complete -> {
          completing.complete(
              officer, item.id(), complete.action().code(), complete.answers(), complete.reason());
          if (panel != null) {
            panel.stopKeeping();
          }
          leave(
              getTranslation(
                  "work-item.completed",
                  item.stepName(),
                  getTranslation("action." + complete.action().code() + ".done"),
                  item.applicantName()));
        }
      }
    } catch (Refusal refusal) {
      refused(item, refusal);
    } catch (PessimisticLockingFailureException busy) {
      Notices.problem(getTranslation("problem.busy"));
    }
  }

  private void leave(String done) {
    panel = null;
    Notices.done(done);
    WorkItemsNavigation.openInbox(from);
  }

  private void refused(WorkItem item, Refusal refusal) {
    String text = refusals.text(refusal, item.tenant(), getLocale());
    if (refusal.kind() == Refusal.Kind.INVALID) {
      if (panel != null) {
        panel.show(refusal, text);
      }
      return;
    }
    ConflictDialog dialog =
        new ConflictDialog(refusals.title(refusal, getLocale()), text, from, item.caseNumber());
    dialog.onLeave(() -> panel = null);
    dialog.open();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    StepPanel left = panel;
    if (left != null && left.isChanged()) {
      UnsavedChanges.keep(event, left::keep);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
