package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.organisation.KeepingGrants;
import io.sunlit.designer.studio.organisation.KeepingOrganisation;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Organisation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The units of the county as a tree, beside it the posts and people of the chosen one. */
@Route(StudioNavigation.ORGANISATION)
@RolesAllowed({
  "TENANT_ADMINISTRATOR",
  "DEPARTMENT_DESIGNER",
  "LEGAL_REVIEWER",
  "SUPERVISOR",
  "AUDITOR"
})
@Menu(title = "designer.menu.organisation", order = 105, icon = "vaadin:cluster")
class OrganisationView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient KeepingOrganisation keeping;
  private final transient Officer reader;
  private final TreeGrid<Department> tree = new TreeGrid<>();
  private final Div detail = new Div();
  private @Nullable String chosen;

  OrganisationView(
      KeepingOrganisation keeping, KeepingGrants grants, CurrentOfficer officer, Clock clock) {
    this.keeping = keeping;
    this.reader = officer.get();
    setSizeFull();
    addClassName("studio-page");
    TabSheet tabs = new TabSheet();
    tabs.addClassName("studio-tabs");
    tabs.setSizeFull();
    tabs.add(getTranslation("designer.organisation.units"), units());
    LocalDate today = LocalDate.now(clock);
    tabs.add(
        getTranslation("designer.organisation.stand-ins"), new StandInList(keeping, reader, today));
    tabs.add(
        getTranslation("designer.organisation.delegations"),
        new DelegationList(keeping, reader, today));
    tabs.add(getTranslation("designer.organisation.grants"), new GrantList(grants, reader, today));
    add(
        new H1(getTranslation("designer.organisation.title")),
        new Paragraph(getTranslation("designer.organisation.text")));
    addAndExpand(tabs);
    refresh(null);
  }

  private Div units() {
    tree.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    tree.addHierarchyColumn(Department::name)
        .setHeader(getTranslation("designer.organisation.unit"))
        .setTooltipGenerator(Department::name);
    tree.addComponentColumn(unit -> kind(unit))
        .setHeader(getTranslation("designer.organisation.kind"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    tree.setSelectionMode(Grid.SelectionMode.SINGLE);
    tree.setSizeFull();
    tree.asSingleSelect()
        .addValueChangeListener(
            e -> {
              if (e.getValue() != null) {
                show(e.getValue());
              }
            });
    Div left = new Div();
    left.addClassName("studio-organisation-tree");
    if (StudioRights.mayAdminister(reader)) {
      Button add =
          new Button(
              getTranslation("designer.organisation.unit.add"),
              VaadinIcon.PLUS.create(),
              e -> UnitDialogs.add(this, keeping, reader, chosen, this::refresh));
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
      left.add(add);
    }
    left.add(tree);
    detail.addClassName("studio-organisation-detail");
    Div both = new Div(left, detail);
    both.addClassName("studio-organisation");
    return both;
  }

  private static Span kind(Department unit) {
    if (unit.kind() == DepartmentKind.DEPARTMENT) {
      return new Span();
    }
    Span words = new Span();
    return new Badge(
        words.getTranslation("designer.organisation.kind." + unit.kind().name()),
        unit.kind() == DepartmentKind.VERTICAL ? Tone.WARNING : Tone.PLAIN);
  }

  /** Reads the units again and shows one of them. */
  private void refresh(@Nullable String code) {
    var all = keeping.units(reader);
    Organisation organisation = new Organisation(all);
    tree.setItems(organisation.below(null), unit -> organisation.below(unit.code()));
    tree.expandRecursively(organisation.below(null), 3);
    all.stream()
        .filter(unit -> unit.code().equals(code == null ? reader.department() : code))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .ifPresent(unit -> tree.asSingleSelect().setValue(unit));
  }

  private void show(Department unit) {
    chosen = unit.code();
    detail.removeAll();
    detail.add(new UnitPanel(keeping, reader, unit, this::refresh));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.menu.organisation");
  }
}
