package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.catalog.ReadingCatalog;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.store.CatalogEntry;
import io.sunlit.tenants.store.Page;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items of the county, to search and to filter. A designer begins with those of the own
 * department.
 */
@Route(StudioNavigation.CATALOG)
@PermitAll
@Menu(title = "designer.menu.catalog", order = 100, icon = "vaadin:book")
class CatalogView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient ReadingCatalog catalog;
  private final transient Officer reader;
  private final transient Map<String, String> departments;
  private final CatalogFilters filters;
  private final Grid<CatalogEntry> grid = new Grid<>();
  private final Span count = new Span();

  CatalogView(ReadingCatalog catalog, CurrentOfficer officer) {
    this.catalog = catalog;
    this.reader = officer.get();
    setSizeFull();
    addClassName("studio-page");
    List<Department> all = catalog.departments(reader);
    this.departments = all.stream().collect(Collectors.toMap(Department::code, Department::name));
    filters =
        new CatalogFilters(
            catalog.powerTypes(), all, chosen -> catalog.facets(reader, chosen), this::refresh);
    if (reader.has(Role.DEPARTMENT_DESIGNER)) {
      filters.startWith(
          all.stream().filter(d -> d.code().equals(reader.department())).findFirst().orElse(null));
    }
    count.addClassName("studio-count");
    count.getElement().setAttribute("aria-live", "polite");
    columns();
    grid.setItems(this::rows, query -> total());
    grid.setEmptyStateComponent(nothing());
    filters.leadInto(grid);
    add(
        new H1(getTranslation("designer.catalog.title")),
        new Paragraph(getTranslation("designer.catalog.text")),
        filters,
        count);
    addAndExpand(grid);
  }

  private void columns() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(name()).setHeader(getTranslation("designer.item.name")).setFlexGrow(3);
    grid.addColumn(department())
        .setHeader(getTranslation("designer.item.department"))
        .setFlexGrow(2);
    grid.addColumn(entry -> catalog.powerTypeName(entry.item().powerType()))
        .setHeader(getTranslation("designer.item.power-type"))
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(entry -> Words.limit(this, entry.item().promisedLimit()))
        .setHeader(getTranslation("designer.item.promised"))
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(StateBadges.renderer(this))
        .setHeader(getTranslation("designer.item.process"))
        .setFlexGrow(1);
    grid.addItemClickListener(
        e -> StudioNavigation.open(StudioNavigation.item(e.getItem().item().code())));
  }

  private LitRenderer<CatalogEntry> name() {
    String synthetic = getTranslation("designer.item.synthetic.short");
    return LitRenderer.<CatalogEntry>of(
            """
            <div class="studio-name">
              <a href=${item.page}>${item.name}</a>
              <div class="studio-below">
                <span class="studio-code">${item.code}</span>
                ${item.synthetic ? html`<span theme="badge contrast">${item.synthetic}</span>` : ''}
              </div>
            </div>
            """)
        .withProperty("page", entry -> StudioNavigation.item(entry.item().code()))
        .withProperty("name", entry -> entry.item().name())
        .withProperty("code", entry -> entry.item().code())
        .withProperty("synthetic", entry -> entry.item().synthetic() ? synthetic : null);
  }

  private LitRenderer<CatalogEntry> department() {
    return LitRenderer.<CatalogEntry>of("<span title=${item.department}>${item.department}</span>")
        .withProperty("department", entry -> departmentName(entry.item().department()));
  }

  private Component nothing() {
    Div box = new Div();
    box.addClassName("studio-nothing");
    box.add(
        new Paragraph(getTranslation("designer.catalog.nothing")),
        new Button(getTranslation("designer.catalog.clear"), e -> filters.clear()));
    return box;
  }

  private String departmentName(String code) {
    return departments.getOrDefault(code, code);
  }

  private Stream<CatalogEntry> rows(Query<CatalogEntry, Void> query) {
    Page<CatalogEntry> page =
        catalog.page(reader, filters.filter(), query.getPage(), query.getPageSize());
    return page.rows().stream();
  }

  private int total() {
    int total = Math.toIntExact(catalog.count(reader, filters.filter()));
    count.setText(getTranslation("designer.catalog.count", total));
    return total;
  }

  private void refresh() {
    grid.getDataProvider().refreshAll();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.menu.catalog");
  }
}
