package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.sunlit.designer.studio.drafting.StepRightsDesk;
import io.sunlit.forms.FormField;
import io.sunlit.forms.StepRights.Right;
import io.sunlit.templates.HumanStep;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The grid of rights by step: a row for each field of a form, a column for each step with it. */
final class StepRightsDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient StepRightsDesk desk;
  private final Select<String> form = new Select<>();
  private final Grid<FormField> grid = new Grid<>();

  /**
   * @param formNames what the forms are called, by id
   * @param save takes the flow with the rights
   */
  StepRightsDialog(StepRightsDesk desk, Map<String, String> formNames, Consumer<String> save) {
    this.desk = desk;
    setHeaderTitle(getTranslation("designer.rights.title"));
    setWidth("min(1100px, 94vw)");
    setHeight("min(760px, 90vh)");
    setResizable(true);
    Button cancel = new Button(getTranslation("designer.rights.cancel"), e -> close());
    if (desk.forms().isEmpty()) {
      add(new Paragraph(getTranslation("designer.rights.none")));
      getFooter().add(cancel);
      return;
    }
    form.setLabel(getTranslation("designer.rights.form"));
    form.setItems(desk.forms());
    form.setItemLabelGenerator(id -> formNames.getOrDefault(id, id));
    form.addValueChangeListener(e -> show(e.getValue()));
    grid.setSizeFull();
    add(new Paragraph(getTranslation("designer.rights.text")), form, grid);
    form.setValue(desk.forms().getFirst());
    Button ok =
        new Button(
            getTranslation("designer.rights.save"),
            e -> {
              save.accept(desk.flow());
              close();
            });
    ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, ok);
  }

  private void show(String id) {
    grid.removeAllColumns();
    grid.addColumn(StepRightsDialog::name)
        .setHeader(getTranslation("designer.rights.field"))
        .setFrozen(true)
        .setAutoWidth(true);
    for (HumanStep step : desk.steps(id)) {
      grid.addComponentColumn(field -> choice(step, field))
          .setHeader(step.name())
          .setAutoWidth(true);
    }
    grid.setItems(desk.fields(id));
  }

  private Select<Right> choice(HumanStep step, FormField field) {
    Select<Right> choice = new Select<>();
    choice.setItems(Right.values());
    choice.setItemLabelGenerator(
        right -> getTranslation("designer.rights." + right.name().toLowerCase(Locale.ROOT)));
    choice.setValue(desk.right(step, field));
    choice.setAriaLabel(getTranslation("designer.rights.cell", name(field), step.name()));
    choice.addValueChangeListener(e -> desk.set(step, field, e.getValue()));
    return choice;
  }

  private static String name(FormField field) {
    String label = field.label();
    return label == null ? field.path() : label;
  }
}
