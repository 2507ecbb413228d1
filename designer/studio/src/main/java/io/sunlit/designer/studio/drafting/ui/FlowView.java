package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.diagram.CountyDirectory;
import io.sunlit.designer.studio.diagram.ui.ProcessReading;
import io.sunlit.designer.studio.drafting.DraftDesk;
import io.sunlit.designer.studio.drafting.EditingDrafts;
import io.sunlit.designer.studio.drafting.StartingPoints;
import io.sunlit.designer.studio.publishing.PublishingItems;
import io.sunlit.designer.studio.publishing.PublishingItems.Published;
import io.sunlit.designer.studio.publishing.ui.PublishDialog;
import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Crumbs;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.ProblemList;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.store.ItemWithoutTemplate;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The flow of an item: drawn by its designers, looked at by reviewers and auditors. */
@Route(StudioNavigation.FLOW)
@RolesAllowed({"DEPARTMENT_DESIGNER", "TENANT_ADMINISTRATOR", "LEGAL_REVIEWER", "AUDITOR"})
class FlowView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient StudioItems items;
  private final transient EditingDrafts editing;
  private final transient StartingPoints startingPoints;
  private final transient PublishingItems publishing;
  private final transient CountyDirectory directory;
  private final transient CurrentOfficer officer;
  private String title = "";

  FlowView(
      StudioItems items,
      EditingDrafts editing,
      StartingPoints startingPoints,
      PublishingItems publishing,
      CountyDirectory directory,
      CurrentOfficer officer) {
    this.items = items;
    this.editing = editing;
    this.startingPoints = startingPoints;
    this.publishing = publishing;
    this.directory = directory;
    this.officer = officer;
    setSizeFull();
    addClassNames("studio-page", "studio-wide");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    title = getTranslation("designer.flow.title");
    try {
      Officer reader = officer.get();
      ImplementationItem item =
          items.readable(reader, event.getRouteParameters().get(StudioNavigation.CODE).orElse(""));
      title = getTranslation("designer.flow.title.of", item.name());
      show(reader, item);
    } catch (Refusal e) {
      removeAll();
      add(Notices.instead(this, e));
    }
  }

  private void show(Officer reader, ImplementationItem item) {
    removeAll();
    add(Crumbs.below(item, getTranslation("designer.flow.title")));
    boolean designs = StudioRights.mayDesign(reader, item);
    try {
      if (designs) {
        addAndExpand(desk(reader, item));
      } else {
        read(reader, item);
      }
    } catch (ItemWithoutTemplate e) {
      add(designs ? start(reader, item) : new Paragraph(getTranslation("designer.flow.none")));
    }
  }

  private FlowDesk desk(Officer reader, ImplementationItem item) {
    return new FlowDesk(
        item,
        new DraftDesk(editing, reader, item.code()),
        directory.of(reader.tenant()),
        username -> directory.officerName(reader.tenant(), username),
        (draft, problems, showProblems) -> ask(reader, item, draft, problems, showProblems));
  }

  private void read(Officer reader, ImplementationItem item) {
    ProcessDraft draft = editing.open(reader, item.code());
    List<TemplateProblem> problems = editing.check(draft);
    add(
        new H1(getTranslation("designer.flow.title.of", item.name())),
        new Paragraph(getTranslation("designer.flow.read-only")));
    if (!problems.isEmpty()) {
      add(new ProblemList(problems, null));
    }
    addAndExpand(
        new ProcessReading(item, directory.of(reader.tenant()), draft.flow(), draft.forms()));
  }

  private StartingPanel start(Officer reader, ImplementationItem item) {
    return new StartingPanel(
        startingPoints.templatesFor(item),
        item,
        template -> {
          try {
            if (template == null) {
              startingPoints.beginBlank(reader, item.code());
            } else {
              startingPoints.beginWith(reader, item.code(), template.name());
            }
            show(reader, item);
          } catch (Refusal e) {
            Notices.refused(this, e);
          }
        });
  }

  private void ask(
      Officer reader,
      ImplementationItem item,
      ProcessDraft draft,
      List<TemplateProblem> problems,
      Runnable showProblems) {
    new PublishDialog(
            item.name(),
            draft,
            problems,
            publishing.latest(reader, item.code()),
            new PublishDialog.Page() {
              @Override
              public void publish() {
                publishNow(reader, item, draft);
              }

              @Override
              public void showProblems() {
                showProblems.run();
              }
            })
        .open();
  }

  private void publishNow(Officer reader, ImplementationItem item, ProcessDraft draft) {
    try {
      Published published = publishing.publish(reader, item.code(), draft.revision());
      Notices.done(getTranslation("designer.publish.done", published.publication().version()));
    } catch (Refusal e) {
      Notices.refused(this, e);
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
