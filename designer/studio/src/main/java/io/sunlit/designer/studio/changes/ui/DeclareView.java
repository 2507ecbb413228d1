package io.sunlit.designer.studio.changes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.changes.HandlingChanges;
import io.sunlit.designer.studio.ui.Days;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.Kind;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.store.DeclaringChanges.Declaration;
import io.sunlit.tenants.workbook.ItemForm;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares a change: what kind, of which items, why, from when, and the items as they are to be.
 */
@Route(StudioNavigation.DECLARE)
@RolesAllowed({"TENANT_ADMINISTRATOR", "DEPARTMENT_DESIGNER"})
class DeclareView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CAUSE = 500;

  private final transient HandlingChanges handling;
  private final transient Officer by;
  private final transient ItemForm form;
  private final Select<Kind> kind = new Select<>();
  private final MultiSelectComboBox<ImplementationItem> items;
  private final TextArea cause = new TextArea();
  private final DatePicker occurredOn;
  private final DatePicker effectiveFrom;
  private final Div results = new Div();
  private final List<ItemEditor> editors = new ArrayList<>();
  private final Button another;

  DeclareView(HandlingChanges handling, CurrentOfficer officer, Clock clock) {
    this.handling = handling;
    this.by = officer.get();
    this.form = handling.form(by);
    addClassName("studio-page");
    LocalDate today = LocalDate.now(clock);
    kind.setLabel(getTranslation("designer.changes.kind"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(k -> getTranslation("designer.changes.kind." + k.name()));
    items = new MultiSelectComboBox<>(getTranslation("designer.changes.items"));
    items.setItems(
        query ->
            handling
                .items(by, query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                .stream());
    items.setItemLabelGenerator(item -> item.name() + " " + item.code());
    items.setHelperText(getTranslation("designer.changes.items.hint"));
    items.setWidthFull();
    cause.setLabel(getTranslation("designer.changes.cause"));
    cause.setHelperText(getTranslation("designer.changes.cause.hint"));
    cause.setMaxLength(LONGEST_CAUSE);
    cause.setRequiredIndicatorVisible(true);
    cause.setWidthFull();
    occurredOn = Days.picker(getTranslation("designer.changes.occurred-on"), today);
    occurredOn.setHelperText(getTranslation("designer.changes.occurred-on.hint"));
    effectiveFrom = Days.picker(getTranslation("designer.changes.effective-from"), today);
    effectiveFrom.setHelperText(getTranslation("designer.changes.effective-from.hint"));
    another =
        new Button(
            getTranslation("designer.changes.another"),
            VaadinIcon.PLUS.create(),
            e -> addEditor(first(), true));
    kind.addValueChangeListener(e -> refresh());
    items.addValueChangeListener(e -> refresh());
    Div head = new Div(kind, items, cause, occurredOn, effectiveFrom);
    head.addClassNames("studio-fields", "studio-card");
    Button declare = new Button(getTranslation("designer.changes.declare"), e -> declare());
    declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button cancel =
        new Button(
            getTranslation("designer.cancel"),
            e -> StudioNavigation.open(StudioNavigation.CHANGES));
    Div buttons = new Div(declare, cancel);
    buttons.addClassName("studio-buttons");
    results.setWidthFull();
    add(
        new H1(getTranslation("designer.changes.declare.title")),
        new Paragraph(getTranslation("designer.changes.declare.text")),
        head,
        results,
        another,
        buttons);
    kind.setValue(Kind.CHANGE);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(StudioNavigation.CODE)
        .ifPresent(
            code -> {
              try {
                items.setValue(Set.of(handling.item(by, code)));
              } catch (Refusal e) {
                removeAll();
                add(Notices.instead(this, e));
              }
            });
  }

  private @Nullable ImplementationItem first() {
    return chosen().stream().findFirst().orElse(null);
  }

  private List<ImplementationItem> chosen() {
    return items.getValue().stream()
        .sorted(Comparator.comparing(ImplementationItem::code))
        .toList();
  }

  /** Shows as many items to fill in as the kind of change makes. */
  private void refresh() {
    results.removeAll();
    editors.clear();
    Kind chosen = kind.getValue();
    items.setVisible(chosen != Kind.CREATE);
    another.setVisible(chosen == Kind.SPLIT);
    ImplementationItem first = first();
    switch (chosen) {
      case CREATE -> addEditor(null, true);
      case CHANGE -> {
        if (first != null) {
          addEditor(first, false);
        }
      }
      case SPLIT -> {
        if (first != null) {
          addEditor(first, true);
          addEditor(first, true);
        }
      }
      case MERGE -> {
        if (first != null) {
          addEditor(first, true);
        }
      }
      case SUSPEND, RESUME, CANCEL -> {
        // nothing is made
      }
    }
  }

  private void addEditor(@Nullable ImplementationItem filledIn, boolean newCode) {
    ItemEditor editor = new ItemEditor(form, filledIn, newCode);
    editors.add(editor);
    Div card =
        new Div(
            new H2(
                getTranslation(
                    newCode ? "designer.changes.result.new" : "designer.changes.result",
                    editors.size())),
            editor);
    card.addClassName("studio-card");
    results.add(card);
  }

  private void declare() {
    boolean without = cause.getValue().isBlank();
    cause.setErrorMessage(getTranslation("designer.required"));
    cause.setInvalid(without);
    List<ImplementationItem> made = new ArrayList<>();
    editors.forEach(editor -> editor.item().ifPresent(made::add));
    if (without
        || made.size() < editors.size()
        || occurredOn.getValue() == null
        || effectiveFrom.getValue() == null) {
      Notices.refused(this, getTranslation("designer.changes.look-again"));
      return;
    }
    try {
      ItemChange change =
          handling.declare(
              by,
              new Declaration(
                  kind.getValue(),
                  kind.getValue() == Kind.CREATE
                      ? List.of()
                      : chosen().stream().map(ImplementationItem::code).toList(),
                  made,
                  cause.getValue().strip(),
                  occurredOn.getValue(),
                  effectiveFrom.getValue()));
      Notices.done(
          getTranslation(
              "designer.changes.done." + change.track().name(), change.answerBy().toString()));
      StudioNavigation.open(StudioNavigation.CHANGES);
    } catch (Refusal e) {
      Notices.refused(this, e);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.changes.declare.title");
  }
}
