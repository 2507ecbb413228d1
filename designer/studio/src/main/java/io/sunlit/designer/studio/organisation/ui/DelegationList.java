package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.designer.studio.organisation.KeepingOrganisation;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Days;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which items are with a town (事项下放), now and before. */
final class DelegationList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BASIS = 200;

  private final transient KeepingOrganisation keeping;
  private final transient Officer reader;
  private final LocalDate today;
  private final transient Map<String, String> units;
  private final transient Map<String, String> items = new HashMap<>();
  private final Grid<Delegation> grid = new Grid<>();

  DelegationList(KeepingOrganisation keeping, Officer reader, LocalDate today) {
    this.keeping = keeping;
    this.reader = reader;
    this.today = today;
    this.units =
        keeping.units(reader).stream()
            .collect(Collectors.toMap(Department::code, Department::name));
    addClassName("studio-tab");
    add(new Paragraph(getTranslation("designer.organisation.delegations.text")));
    if (StudioRights.mayAdminister(reader)) {
      Button add =
          new Button(
              getTranslation("designer.organisation.delegation.add"),
              VaadinIcon.PLUS.create(),
              e -> delegate());
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
      add(add);
    }
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::item)
        .setHeader(getTranslation("designer.item.name"))
        .setFlexGrow(2);
    grid.addColumn(d -> unitName(d.unit()))
        .setHeader(getTranslation("designer.organisation.delegation.unit"));
    grid.addColumn(this::when).setHeader(getTranslation("designer.organisation.when"));
    grid.addColumn(Delegation::basis)
        .setHeader(getTranslation("designer.organisation.delegation.basis"));
    grid.addComponentColumn(this::state).setAutoWidth(true).setFlexGrow(0);
    grid.setItems(
        query -> named(keeping.delegations(reader, query.getPage(), query.getPageSize()).rows()),
        query -> (int) keeping.delegations(reader, 0, 1).total());
    grid.setEmptyStateText(getTranslation("designer.organisation.delegations.none"));
    grid.setSizeFull();
    add(grid);
  }

  private Component item(Delegation delegation) {
    Span code = new Span(delegation.itemCode());
    code.addClassName("studio-code");
    Div cell = new Div(new Span(itemName(delegation)), code);
    cell.addClassName("studio-name");
    return cell;
  }

  private String unitName(String code) {
    return units.getOrDefault(code, code);
  }

  /** Looks up, once for all rows that are fetched, what their items are called. */
  private Stream<Delegation> named(List<Delegation> rows) {
    items.putAll(keeping.itemNames(reader, rows.stream().map(Delegation::itemCode).toList()));
    return rows.stream();
  }

  private String itemName(Delegation delegation) {
    return items.getOrDefault(delegation.itemCode(), delegation.itemCode());
  }

  private String when(Delegation delegation) {
    LocalDate until = delegation.until();
    return until == null
        ? getTranslation("designer.organisation.days.open", delegation.from().toString())
        : getTranslation(
            "designer.organisation.days", delegation.from().toString(), until.toString());
  }

  private Component state(Delegation delegation) {
    return new ArrangementState(delegation, today, "designer.organisation.taken-back")
        .endedBy(
            reader,
            "designer.organisation.take-back",
            "designer.organisation.delegation.end",
            itemName(delegation),
            () -> {
              keeping.takeBack(reader, delegation.id());
              grid.getDataProvider().refreshAll();
            });
  }

  private void delegate() {
    ComboBox<ImplementationItem> item = new ComboBox<>(getTranslation("designer.item.name"));
    item.setItems(
        query ->
            keeping
                .items(reader, query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                .rows()
                .stream());
    item.setItemLabelGenerator(ImplementationItem::name);
    ComboBox<Department> unit =
        new ComboBox<>(getTranslation("designer.organisation.delegation.unit"));
    unit.setItems(
        keeping.units(reader).stream()
            .filter(u -> u.kind() == DepartmentKind.TOWN || u.kind() == DepartmentKind.VILLAGE)
            .toList());
    unit.setItemLabelGenerator(Department::name);
    unit.setHelperText(getTranslation("designer.organisation.delegation.unit.hint"));
    item.setWidthFull();
    unit.setWidthFull();
    DatePicker from = Days.picker(getTranslation("designer.organisation.from"), today);
    DatePicker until = Days.picker(getTranslation("designer.organisation.until"), null);
    until.setHelperText(getTranslation("designer.organisation.delegation.until.hint"));
    until.setClearButtonVisible(true);
    TextField basis =
        FormDialog.text(
            getTranslation("designer.organisation.delegation.basis"), "", LONGEST_BASIS);
    new FormDialog(
            getTranslation("designer.organisation.delegation.add"),
            getTranslation("designer.organisation.save"),
            () -> {
              item.setInvalid(item.getValue() == null);
              unit.setInvalid(unit.getValue() == null);
              if (item.isInvalid()
                  || unit.isInvalid()
                  || from.getValue() == null
                  || !FormDialog.isFilled(basis)) {
                return false;
              }
              keeping.delegate(
                  reader,
                  item.getValue().code(),
                  unit.getValue().code(),
                  from.getValue(),
                  until.getValue(),
                  basis.getValue().strip());
              Notices.done(
                  getTranslation(
                      "designer.organisation.delegation.done",
                      item.getValue().name(),
                      unit.getValue().name()));
              grid.getDataProvider().refreshAll();
              return true;
            },
            item,
            unit,
            from,
            until,
            basis)
        .open();
  }
}
