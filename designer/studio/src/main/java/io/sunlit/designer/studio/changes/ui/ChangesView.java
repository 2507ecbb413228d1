package io.sunlit.designer.studio.changes.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.changes.HandlingChanges;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.State;
import io.sunlit.tenants.Officer;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The declarations of the county; the legal office begins with those that wait for it. */
@Route(StudioNavigation.CHANGES)
@RolesAllowed({
  "TENANT_ADMINISTRATOR",
  "DEPARTMENT_DESIGNER",
  "LEGAL_REVIEWER",
  "SUPERVISOR",
  "AUDITOR"
})
@Menu(title = "designer.menu.changes", order = 102, icon = "vaadin:exchange")
class ChangesView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient HandlingChanges handling;
  private final transient Officer reader;
  private final LocalDate today;
  private final Map<String, String> departments;
  private final Grid<ItemChange> grid = new Grid<>();
  private final Select<State> state = new Select<>();
  private final Div detail = new Div();

  ChangesView(HandlingChanges handling, CurrentOfficer officer, Clock clock) {
    this.handling = handling;
    this.reader = officer.get();
    this.today = LocalDate.now(clock);
    this.departments = handling.departmentNames(reader);
    setSizeFull();
    addClassName("studio-page");
    state.setAriaLabel(getTranslation("designer.changes.state"));
    state.setItems(State.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(getTranslation("designer.changes.state.all"));
    state.setItemLabelGenerator(
        s ->
            s == null
                ? getTranslation("designer.changes.state.all")
                : getTranslation("designer.changes.state." + s.name()));
    if (HandlingChanges.mayAnswer(reader)) {
      state.setValue(State.DECLARED);
    }
    state.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
    Div bar = new Div(state);
    bar.addClassName("studio-buttons");
    if (HandlingChanges.mayDeclare(reader)) {
      Button declare =
          new Button(
              getTranslation("designer.changes.declare"),
              VaadinIcon.PLUS.create(),
              e -> StudioNavigation.open(StudioNavigation.DECLARE));
      declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      bar.add(declare);
    }
    columns();
    detail.addClassName("studio-change");
    Div both = new Div(grid, detail);
    both.addClassName("studio-changes");
    add(
        new H1(getTranslation("designer.changes.title")),
        new Paragraph(getTranslation("designer.changes.text")),
        bar);
    addAndExpand(both);
    choose();
  }

  private void columns() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addComponentColumn(this::what)
        .setHeader(getTranslation("designer.changes.what"))
        .setFlexGrow(2);
    grid.addComponentColumn(this::standing)
        .setHeader(getTranslation("designer.changes.state"))
        .setFlexGrow(1);
    grid.setItems(
        query ->
            handling
                .page(reader, state.getValue(), query.getPage(), query.getPageSize())
                .rows()
                .stream(),
        query -> (int) handling.page(reader, state.getValue(), 0, 1).total());
    grid.setEmptyStateText(getTranslation("designer.changes.none"));
    grid.setSizeFull();
    grid.asSingleSelect()
        .addValueChangeListener(
            e -> {
              if (e.getValue() != null) {
                show(e.getValue());
              }
            });
  }

  private Component what(ItemChange change) {
    Div name =
        new Div(
            new Badge(getTranslation("designer.changes.kind." + change.kind().name()), Tone.PLAIN),
            new Span(change.name()));
    name.addClassName("studio-badges");
    Span below =
        new Span(
            getTranslation(
                "designer.changes.by",
                departments.getOrDefault(change.department(), change.department()),
                change.declaredOn().toString()));
    below.addClassName("studio-below");
    Div cell = new Div(name, below);
    cell.addClassName("studio-name");
    return cell;
  }

  private Component standing(ItemChange change) {
    Div badges = new Div(stateBadge(change.state()));
    badges.addClassName("studio-badges");
    if (change.state() == State.DECLARED) {
      badges.add(
          change.isAnswerLate(today)
              ? new Badge(
                  getTranslation("designer.changes.answer-overdue", change.answerBy().toString()),
                  Tone.ERROR)
              : new Badge(
                  getTranslation("designer.changes.answer-by", change.answerBy().toString()),
                  Tone.CONTRAST));
    }
    if (change.isDeclaredLate()) {
      badges.add(new Badge(getTranslation("designer.changes.declared-late"), Tone.WARNING));
    }
    return badges;
  }

  private Badge stateBadge(State of) {
    Tone tone =
        switch (of) {
          case DECLARED -> Tone.WARNING;
          case CONFIRMED, FILED -> Tone.SUCCESS;
          case RETURNED -> Tone.ERROR;
          case WITHDRAWN -> Tone.CONTRAST;
        };
    return new Badge(getTranslation("designer.changes.state." + of.name()), tone);
  }

  /** Shows the first of the list, or says that something is to be chosen. */
  private void choose() {
    detail.removeAll();
    handling.page(reader, state.getValue(), 0, 1).rows().stream()
        .findFirst()
        .ifPresentOrElse(
            first -> grid.asSingleSelect().setValue(first),
            () -> detail.add(new Paragraph(getTranslation("designer.changes.choose"))));
  }

  private void show(ItemChange change) {
    detail.removeAll();
    detail.add(
        new ChangeDetail(
            handling,
            reader,
            change,
            today,
            () -> {
              grid.getDataProvider().refreshAll();
              handling.find(reader, change.id()).ifPresent(this::show);
            }));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.menu.changes");
  }
}
