package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.catalog.ReadingCatalog;
import io.sunlit.designer.studio.diagram.CountyDirectory;
import io.sunlit.designer.studio.publishing.PublishingItems;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Crumbs;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.store.CatalogEntry;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The page of an item: what the county says about it, and how far its process is. */
@Route(StudioNavigation.ITEM)
@PermitAll
class ItemView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int MOST_VERSIONS = 50;

  private final transient ReadingCatalog catalog;
  private final transient PublishingItems publishing;
  private final transient CountyDirectory directory;
  private final transient CurrentOfficer officer;
  private final transient Clock clock;
  private String title = "";

  ItemView(
      ReadingCatalog catalog,
      PublishingItems publishing,
      CountyDirectory directory,
      CurrentOfficer officer,
      Clock clock) {
    this.catalog = catalog;
    this.publishing = publishing;
    this.directory = directory;
    this.officer = officer;
    this.clock = clock;
    addClassName("studio-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    title = getTranslation("designer.menu.catalog");
    Officer reader = officer.get();
    try {
      show(
          reader,
          catalog.entry(reader, event.getRouteParameters().get(StudioNavigation.CODE).orElse("")));
    } catch (Refusal e) {
      add(Notices.instead(this, e));
    }
  }

  private void show(Officer reader, CatalogEntry entry) {
    ImplementationItem item = entry.item();
    title = item.name();
    boolean reads = StudioRights.mayRead(reader, item);
    boolean designs = StudioRights.mayDesign(reader, item);
    List<Publication> versions =
        reads ? publishing.page(reader, item.code(), 0, MOST_VERSIONS).rows() : List.of();

    Div head = new Div(new H1(item.name()), new StateBadges(entry));
    head.addClassName("studio-head");
    add(Crumbs.toItem(item), head, new Paragraph(next(entry, designs)));
    if (reads) {
      add(buttons(item, designs, versions));
    }
    ItemCompleteness completeness = catalog.completeness(item);
    ItemFacts facts = new ItemFacts(catalog.sheet(reader, item, completeness));
    add(new CompletenessBar(completeness, facts::reveal), facts);
    List<ItemVersion> itemVersions = catalog.versions(reader, item.code());
    if (!itemVersions.isEmpty()) {
      add(new ItemVersionList(itemVersions, LocalDate.now(clock)));
    }
    if (reads && !versions.isEmpty()) {
      add(new VersionList(versions, username -> directory.officerName(reader.tenant(), username)));
    }
  }

  /** What is to be done next, in one sentence. */
  private String next(CatalogEntry entry, boolean designs) {
    String key =
        switch (entry.state()) {
          case NOT_BOUND -> "designer.item.next.NOT_BOUND";
          case DRAFT -> "designer.item.next.DRAFT";
          case PUBLISHED ->
              entry.hasNewerDraft()
                  ? "designer.item.next.newer-draft"
                  : "designer.item.next.PUBLISHED";
        };
    return getTranslation(designs ? key : key + ".reader", entry.version());
  }

  private Div buttons(ImplementationItem item, boolean designs, List<Publication> versions) {
    Div buttons = new Div();
    buttons.addClassName("studio-buttons");
    Button design =
        new Button(
            getTranslation(designs ? "designer.item.design" : "designer.item.read-draft"),
            (designs ? VaadinIcon.SITEMAP : VaadinIcon.EYE).create(),
            e -> StudioNavigation.open(StudioNavigation.flow(item.code())));
    design.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    buttons.add(design);
    if (designs) {
      buttons.add(
          new Button(
              getTranslation("designer.item.forms"),
              VaadinIcon.FORM.create(),
              e -> StudioNavigation.open(StudioNavigation.forms(item.code()))));
    }
    if (designs) {
      buttons.add(
          new Button(
              getTranslation("designer.item.declare"),
              VaadinIcon.EXCHANGE.create(),
              e -> StudioNavigation.open(StudioNavigation.declare(item.code()))));
    }
    if (!versions.isEmpty()) {
      buttons.add(
          new Button(
              getTranslation("designer.item.published", versions.getFirst().version()),
              VaadinIcon.EYE.create(),
              e -> StudioNavigation.open(StudioNavigation.publication(versions.getFirst().id()))));
    }
    return buttons;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
