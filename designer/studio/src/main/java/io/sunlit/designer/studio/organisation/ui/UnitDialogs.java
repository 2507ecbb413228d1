package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.designer.studio.organisation.KeepingOrganisation;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The dialogs that add, change and retire units and posts. */
final class UnitDialogs {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CODE = 40;

  private UnitDialogs() {}

  /**
   * @param parent code of the unit that is proposed as the one above, or null
   * @param done told the code of the new unit
   */
  static void add(
      Component page,
      KeepingOrganisation keeping,
      Officer by,
      @Nullable String parent,
      Consumer<String> done) {
    boolean below =
        keeping.units(by).stream()
            .anyMatch(u -> u.code().equals(parent) && u.kind() == DepartmentKind.TOWN);
    edit(
        page,
        keeping,
        by,
        new Department(
            by.tenant(),
            "",
            "",
            below ? DepartmentKind.VILLAGE : DepartmentKind.DEPARTMENT,
            below ? parent : null,
            null),
        done);
  }

  /** Changes a unit, or adds it if it has no code yet. */
  static void edit(
      Component page,
      KeepingOrganisation keeping,
      Officer by,
      Department unit,
      Consumer<String> done) {
    boolean isNew = unit.code().isEmpty();
    TextField name = FormDialog.text(word(page, "name"), unit.name(), LONGEST_NAME);
    TextField code = FormDialog.text(word(page, "code"), unit.code(), LONGEST_CODE);
    code.setReadOnly(!isNew);
    code.setAllowedCharPattern("[a-z0-9-]");
    code.setHelperText(isNew ? word(page, "code.hint") : null);
    Select<DepartmentKind> kind = new Select<>();
    kind.setLabel(word(page, "kind"));
    kind.setItems(DepartmentKind.values());
    kind.setItemLabelGenerator(k -> page.getTranslation("designer.organisation.kind." + k.name()));
    kind.setWidthFull();
    ComboBox<Department> parent = new ComboBox<>(word(page, "parent"));
    parent.setItems(keeping.units(by));
    parent.setItemLabelGenerator(Department::name);
    parent.setPlaceholder(word(page, "parent.none"));
    parent.setClearButtonVisible(true);
    parent.setWidthFull();
    keeping.units(by).stream()
        .filter(u -> u.code().equals(unit.parent()))
        .findFirst()
        .ifPresent(parent::setValue);
    String above = unit.superior();
    TextField superior = new TextField(word(page, "superior"));
    superior.setValue(above == null ? "" : above);
    superior.setHelperText(word(page, "superior.hint"));
    superior.setMaxLength(LONGEST_NAME);
    superior.setWidthFull();
    kind.addValueChangeListener(e -> superior.setVisible(e.getValue() == DepartmentKind.VERTICAL));
    kind.setValue(unit.kind());
    superior.setVisible(unit.kind() == DepartmentKind.VERTICAL);
    new FormDialog(
            word(page, isNew ? "unit.add" : "unit.change"),
            word(page, "save"),
            () -> {
              if (!FormDialog.isFilled(name) || !FormDialog.isFilled(code)) {
                return false;
              }
              boolean vertical = kind.getValue() == DepartmentKind.VERTICAL;
              keeping.save(
                  by,
                  new Department(
                      by.tenant(),
                      code.getValue().strip(),
                      name.getValue().strip(),
                      kind.getValue(),
                      parent.getValue() == null ? null : parent.getValue().code(),
                      vertical && !superior.getValue().isBlank()
                          ? superior.getValue().strip()
                          : null),
                  isNew);
              Notices.done(page.getTranslation("designer.organisation.saved", name.getValue()));
              done.accept(code.getValue().strip());
              return true;
            },
            name,
            code,
            kind,
            parent,
            superior)
        .open();
  }

  /** Changes a post, or adds it if it has no code yet. */
  static void edit(
      Component page, KeepingOrganisation keeping, Officer by, Post post, Runnable done) {
    boolean isNew = post.code().isEmpty();
    TextField name = FormDialog.text(word(page, "post.name"), post.name(), LONGEST_NAME);
    TextField code = FormDialog.text(word(page, "code"), post.code(), LONGEST_CODE);
    code.setReadOnly(!isNew);
    code.setAllowedCharPattern("[a-z0-9-]");
    code.setHelperText(isNew ? word(page, "post.code.hint") : null);
    new FormDialog(
            word(page, isNew ? "post.add" : "post.change"),
            word(page, "save"),
            () -> {
              if (!FormDialog.isFilled(name) || !FormDialog.isFilled(code)) {
                return false;
              }
              keeping.save(
                  by,
                  new Post(
                      by.tenant(),
                      post.department(),
                      code.getValue().strip(),
                      name.getValue().strip()),
                  isNew);
              Notices.done(page.getTranslation("designer.organisation.saved", name.getValue()));
              done.run();
              return true;
            },
            name,
            code)
        .open();
  }

  static String word(Component page, String key) {
    return page.getTranslation("designer.organisation." + key);
  }
}
