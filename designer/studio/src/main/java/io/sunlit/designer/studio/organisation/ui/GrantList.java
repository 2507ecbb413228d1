package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.designer.studio.organisation.KeepingGrants;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Days;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.CountyVisit;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.GrantingCounties;
import java.time.LocalDate;

/** Who of the province may look at the county (授权查看), and who did. */
final class GrantList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 64;

  private final transient KeepingGrants keeping;
  private final transient Officer reader;
  private final LocalDate today;
  private final Grid<CountyGrant> grid = new Grid<>();

  GrantList(KeepingGrants keeping, Officer reader, LocalDate today) {
    this.keeping = keeping;
    this.reader = reader;
    this.today = today;
    addClassNames("studio-tab", "studio-grants");
    add(new Paragraph(getTranslation("designer.organisation.grants.text")));
    if (StudioRights.mayAdminister(reader)) {
      Button add =
          new Button(
              getTranslation("designer.organisation.grant.add"),
              VaadinIcon.PLUS.create(),
              e -> grant());
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
      add(add);
    }
    fillGrants();
    add(grid, new H3(getTranslation("designer.organisation.visits")), visits());
  }

  private void fillGrants() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(g -> g.name() + " " + g.username())
        .setHeader(getTranslation("designer.organisation.grant.person"));
    grid.addColumn(CountyGrant::home).setHeader(getTranslation("designer.organisation.grant.home"));
    grid.addColumn(
            g ->
                getTranslation(
                    "designer.organisation.days", g.from().toString(), g.until().toString()))
        .setHeader(getTranslation("designer.organisation.when"))
        .setAutoWidth(true);
    grid.addColumn(CountyGrant::reason)
        .setHeader(getTranslation("designer.organisation.grant.reason"))
        .setFlexGrow(2);
    grid.addComponentColumn(this::state).setAutoWidth(true).setFlexGrow(0);
    grid.setItems(
        query -> keeping.grants(reader, query.getPage(), query.getPageSize()).rows().stream(),
        query -> (int) keeping.grants(reader, 0, 1).total());
    grid.setEmptyStateText(getTranslation("designer.organisation.grants.none"));
    grid.setSizeFull();
  }

  private Grid<CountyVisit> visits() {
    Grid<CountyVisit> visits = new Grid<>();
    visits.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    visits.setSelectionMode(Grid.SelectionMode.NONE);
    visits
        .addColumn(v -> v.name() + " " + v.username())
        .setHeader(getTranslation("designer.organisation.grant.person"));
    visits
        .addColumn(v -> Words.moment(v.at()))
        .setHeader(getTranslation("designer.organisation.visit.at"));
    visits.setItems(
        query -> keeping.visits(reader, query.getPage(), query.getPageSize()).rows().stream(),
        query -> (int) keeping.visits(reader, 0, 1).total());
    visits.setEmptyStateText(getTranslation("designer.organisation.visits.none"));
    visits.setSizeFull();
    return visits;
  }

  private Component state(CountyGrant grant) {
    return new ArrangementState(grant, today, "designer.organisation.ended-early")
        .endedBy(
            reader,
            "designer.organisation.end",
            "designer.organisation.grant.end",
            grant.name(),
            () -> {
              keeping.end(reader, grant.id());
              grid.getDataProvider().refreshAll();
            });
  }

  private void grant() {
    TextField username =
        FormDialog.text(getTranslation("designer.organisation.person.username"), "", LONGEST_NAME);
    username.setHelperText(getTranslation("designer.organisation.grant.username.hint"));
    DatePicker from = Days.picker(getTranslation("designer.organisation.from"), today);
    DatePicker until = Days.picker(getTranslation("designer.organisation.until"), null);
    until.setHelperText(getTranslation("designer.organisation.grant.until.hint"));
    until.setRequiredIndicatorVisible(true);
    TextField reason =
        FormDialog.text(
            getTranslation("designer.organisation.grant.reason"),
            "",
            GrantingCounties.LONGEST_REASON);
    new FormDialog(
            getTranslation("designer.organisation.grant.add"),
            getTranslation("designer.organisation.save"),
            () -> {
              if (!FormDialog.isFilled(username)
                  || !isChosen(from)
                  || !isChosen(until)
                  || !FormDialog.isFilled(reason)) {
                return false;
              }
              CountyGrant given =
                  keeping.grant(
                      reader,
                      username.getValue().strip(),
                      from.getValue(),
                      until.getValue(),
                      reason.getValue());
              Notices.done(
                  getTranslation("designer.organisation.grant.done", given.name(), given.home()));
              grid.getDataProvider().refreshAll();
              return true;
            },
            username,
            from,
            until,
            reason)
        .open();
  }

  private boolean isChosen(DatePicker day) {
    day.setErrorMessage(getTranslation("designer.required"));
    day.setInvalid(day.getValue() == null);
    return day.getValue() != null;
  }
}
