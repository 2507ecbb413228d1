package io.sunlit.designer.studio.publishing.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.diagram.CountyDirectory;
import io.sunlit.designer.studio.diagram.ui.ProcessReading;
import io.sunlit.designer.studio.publishing.PublishingItems;
import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.designer.studio.ui.Crumbs;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.ProblemList;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The page of a publication: what it holds, who made it and when. Nothing here can be changed. */
@Route(StudioNavigation.PUBLICATION)
@RolesAllowed({"DEPARTMENT_DESIGNER", "TENANT_ADMINISTRATOR", "LEGAL_REVIEWER", "AUDITOR"})
class PublicationView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient PublishingItems publishing;
  private final transient StudioItems items;
  private final transient CountyDirectory directory;
  private final transient CurrentOfficer officer;
  private String title = "";

  PublicationView(
      PublishingItems publishing,
      StudioItems items,
      CountyDirectory directory,
      CurrentOfficer officer) {
    this.publishing = publishing;
    this.items = items;
    this.directory = directory;
    this.officer = officer;
    setSizeFull();
    addClassName("studio-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    title = getTranslation("designer.publication.title");
    String id = event.getRouteParameters().get(StudioNavigation.ID).orElse("");
    try {
      Officer reader = officer.get();
      Publication publication = publishing.find(reader, id);
      show(reader, publication, items.item(reader, publication.itemCode()));
    } catch (Refusal e) {
      add(Notices.instead(this, e));
    }
  }

  private void show(Officer reader, Publication publication, ImplementationItem item) {
    String version = getTranslation("designer.publication.version", publication.version());
    title = item.name() + " " + version;
    add(
        Crumbs.below(item, version),
        new H1(title),
        new Paragraph(
            getTranslation(
                "designer.publication.made",
                Words.moment(publication.publishedAt()),
                directory.officerName(reader.tenant(), publication.publishedBy()),
                publication.checksum().substring(0, 12))));
    List<TemplateProblem> warnings = PublishingItems.warnings(publication);
    if (!warnings.isEmpty()) {
      add(
          new Details(
              getTranslation("designer.publish.warnings", warnings.size()),
              new ProblemList(warnings, null)));
    }
    ProcessReading reading =
        new ProcessReading(
            item, directory.of(reader.tenant()), publication.flow(), publication.forms());
    addAndExpand(reading);
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
