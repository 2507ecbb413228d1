package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.DueDate;
import io.sunlit.runtime.ui.EmptyState;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.runtime.ui.PageHeader;
import io.sunlit.tenants.CurrentOfficer;
import jakarta.annotation.security.PermitAll;

/** The cases that the officer may read, the newest first. */
@Route(CasesNavigation.LIST)
@Menu(title = "menu.work.cases", order = 30, icon = "vaadin:folder-open-o")
@PermitAll
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE = 50;

  private final transient ReadingCases cases;
  private final transient CurrentOfficer current;
  private final transient Dates dates;
  private final TextField search = new TextField();
  private final Grid<CaseFile> grid = new Grid<>(PAGE);
  private final Span total = new Span();
  private String text = "";

  CasesView(ReadingCases cases, CurrentOfficer current, Dates dates, Organisations organisations) {
    this.cases = cases;
    this.current = current;
    this.dates = dates;
    addClassNames("page", "cases-view");
    search.setPlaceholder(getTranslation("cases.search"));
    search.setAriaLabel(getTranslation("cases.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(100);
    search.setWidth("22rem");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            CasesNavigation.search(event.getValue());
          }
        });
    addColumns(organisations.of(current.get().tenant()));
    grid.setSizeFull();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
    grid.addItemDoubleClickListener(event -> CasesNavigation.open(event.getItem().number()));
    total.addClassName("total");
    add(new PageHeader(getTranslation("menu.work.cases"), total).withActions(search), grid);
  }

  private void addColumns(OrganisationNames names) {
    grid.addColumn(new ComponentRenderer<>(file -> CasesNavigation.link(file.number())))
        .setHeader(getTranslation("case.number"))
        .setWidth("16.5rem")
        .setFlexGrow(0)
        .setResizable(true);
    grid.addColumn(file -> file.header().itemName())
        .setHeader(getTranslation("case.item"))
        .setFlexGrow(3)
        .setResizable(true)
        .setTooltipGenerator(file -> file.header().itemName());
    grid.addColumn(file -> file.header().applicant().name())
        .setHeader(getTranslation("applicant"))
        .setFlexGrow(1)
        .setResizable(true);
    grid.addColumn(file -> names.shortDepartment(file.header().department()))
        .setHeader(getTranslation("case.department"))
        .setFlexGrow(1)
        .setResizable(true);
    grid.addColumn(new ComponentRenderer<>(file -> new CaseStateBadge(file.state())))
        .setHeader(getTranslation("case.state"))
        .setWidth("7rem")
        .setFlexGrow(0);
    grid.addColumn(file -> dates.shortMinute(file.header().receivedAt()))
        .setHeader(getTranslation("case.received"))
        .setWidth("7.5rem")
        .setFlexGrow(0);
    grid.addColumn(new ComponentRenderer<>(this::due))
        .setHeader(getTranslation("case.promised-due"))
        .setWidth("13.5rem")
        .setFlexGrow(0);
  }

  private Span due(CaseFile file) {
    return file.state().isFinal()
        ? new Span(
            file.decidedAt() == null
                ? ""
                : getTranslation("case.decided-on", dates.day(file.decidedAt())))
        : DueDate.of(file.promisedDue(), dates);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    text = event.getLocation().getQueryParameters().getSingleParameter("search").orElse("");
    search.setValue(text);
    grid.setItems(
        query ->
            cases.page(current.get(), text, query.getPage(), query.getPageSize()).rows().stream(),
        query -> Math.toIntExact(count()));
    long found = count();
    total.setText(getTranslation("cases.total", found));
    grid.setEmptyStateComponent(
        text.isEmpty()
            ? new EmptyState(
                VaadinIcon.FOLDER_OPEN_O,
                getTranslation("cases.empty"),
                getTranslation("cases.empty.explained"))
            : new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("cases.nothing-found", text),
                getTranslation("cases.nothing-found.explained")));
  }

  private long count() {
    return cases.page(current.get(), text, 0, 1).total();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("menu.work.cases"));
  }
}
