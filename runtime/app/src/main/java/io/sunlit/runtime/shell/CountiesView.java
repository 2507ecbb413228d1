package io.sunlit.runtime.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.runtime.ui.EmptyState;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.ui.PageHeader;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.tenants.Refusal;
import jakarta.annotation.security.RolesAllowed;

/** The counties that let the person of the province look at them, with how they stand. */
@Route(CountiesView.ADDRESS)
@RolesAllowed(OfficerPrincipal.OF_PROVINCE)
class CountiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String ADDRESS = "counties";

  private static final int PAGE = 20;
  private static final String START = "";

  private final transient LookingIntoCounties looking;
  private final transient OfficerPrincipal person;
  private final transient RefusalTexts refusals;
  private final Grid<LookingIntoCounties.Line> grid = new Grid<>(PAGE);
  private final Paragraph ledBack = new Paragraph();
  private final Span total = new Span();

  CountiesView(LookingIntoCounties looking, SignedInOfficer signedIn, RefusalTexts refusals) {
    this.looking = looking;
    this.person = signedIn.principal().orElseThrow();
    this.refusals = refusals;
    addClassNames("page", "counties-view");
    ledBack.addClassName("led-back");
    ledBack.getElement().setAttribute("role", "alert");
    total.addClassName("total");
    Paragraph explained = new Paragraph(getTranslation("counties.explained"));
    explained.addClassName("explained");
    addColumns();
    add(new PageHeader(getTranslation("counties.title"), total), explained, ledBack, grid);
  }

  private void addColumns() {
    grid.setSizeFull();
    grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(CountiesView::name)
        .setHeader(getTranslation("counties.county"))
        .setFlexGrow(2);
    grid.addComponentColumn(this::stage).setHeader(getTranslation("counties.stage"));
    number("counties.items", line -> new Span(String.valueOf(line.items())));
    number("counties.published", line -> new Span(String.valueOf(line.published())));
    number("counties.open-cases", line -> new Span(String.valueOf(line.cases().open())));
    number("counties.overdue", CountiesView::overdue);
    grid.addColumn(line -> line.granted().until().toString())
        .setHeader(getTranslation("counties.until"));
    grid.addComponentColumn(this::opening).setAutoWidth(true).setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(
            VaadinIcon.LOCK,
            getTranslation("counties.empty"),
            getTranslation("counties.empty.explained")));
  }

  private void number(
      String key, com.vaadin.flow.function.ValueProvider<LookingIntoCounties.Line, Span> shown) {
    grid.addComponentColumn(shown).setHeader(getTranslation(key)).setTextAlign(ColumnTextAlign.END);
  }

  private static Component name(LookingIntoCounties.Line line) {
    Span name = new Span(line.granted().county().name());
    name.addClassName("name");
    Span code = new Span(line.granted().county().code());
    code.addClassName("code");
    return new Div(name, code);
  }

  private Component stage(LookingIntoCounties.Line line) {
    Span stage = new Span(getTranslation("counties.stage." + line.granted().stage().name()));
    stage.getElement().getThemeList().add("badge");
    return stage;
  }

  private static Span overdue(LookingIntoCounties.Line line) {
    Span overdue = new Span(String.valueOf(line.cases().overdue()));
    overdue.setClassName("overdue", line.cases().overdue() > 0);
    return overdue;
  }

  private Component opening(LookingIntoCounties.Line line) {
    String county = line.granted().county().name();
    Button open = new Button(getTranslation("counties.open"), click -> open(line));
    open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
    open.setAriaLabel(getTranslation("counties.open.which", county));
    return open;
  }

  private void open(LookingIntoCounties.Line line) {
    try {
      looking.enter(person, line.granted().county().tenant());
      UI.getCurrent().navigate(START);
    } catch (CountyNotGranted over) {
      Notices.problem(text(over));
      refresh();
    }
  }

  private String text(Refusal refusal) {
    return refusals.text(refusal, null, getLocale());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UI ui = event.getUI();
    CountyGuard.LedBack why = ComponentUtil.getData(ui, CountyGuard.LedBack.class);
    ComponentUtil.setData(ui, CountyGuard.LedBack.class, null);
    ledBack.setVisible(why != null);
    if (why != null) {
      ledBack.setText(text(why.why()));
    }
    refresh();
  }

  private void refresh() {
    grid.setItems(
        query -> looking.lines(person.officer(), query.getPage(), query.getPageSize()).stream(),
        query -> Math.toIntExact(looking.count(person.officer())));
    total.setText(getTranslation("counties.total", looking.count(person.officer())));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("counties.title"));
  }
}
