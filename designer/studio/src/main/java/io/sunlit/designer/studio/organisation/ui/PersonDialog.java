package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.designer.studio.organisation.KeepingOrganisation;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds a person, or changes one: department, posts of any department, functions, password. */
final class PersonDialog {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_USERNAME = 40;
  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 72;

  private final Component page;
  private final KeepingOrganisation keeping;
  private final Officer by;
  private final @Nullable Officer officer;
  private final Runnable done;
  private final TextField name;
  private final TextField username;
  private final ComboBox<Department> department;
  private final MultiSelectComboBox<Post> posts;
  private final MultiSelectComboBox<Role> roles;
  private final PasswordField password;

  /**
   * @param unit code of the department that is proposed for a new person
   * @param officer null for a new person
   */
  PersonDialog(
      Component page,
      KeepingOrganisation keeping,
      Officer by,
      String unit,
      @Nullable Officer officer,
      List<Post> all,
      Runnable done) {
    this.page = page;
    this.keeping = keeping;
    this.by = by;
    this.officer = officer;
    this.done = done;
    List<Department> units = keeping.units(by);
    Map<String, String> unitNames =
        units.stream().collect(Collectors.toMap(Department::code, Department::name));
    name =
        FormDialog.text(
            page.getTranslation("designer.organisation.person.name"),
            officer == null ? "" : officer.name(),
            LONGEST_NAME);
    username =
        FormDialog.text(
            page.getTranslation("designer.organisation.person.username"),
            officer == null ? "" : officer.username(),
            LONGEST_USERNAME);
    username.setReadOnly(officer != null);
    username.setAllowedCharPattern("[a-zA-Z0-9._-]");
    department = new ComboBox<>(page.getTranslation("designer.organisation.unit"));
    department.setItems(units);
    department.setItemLabelGenerator(Department::name);
    department.setRequiredIndicatorVisible(true);
    department.setWidthFull();
    String own = officer == null ? unit : officer.department();
    units.stream().filter(u -> u.code().equals(own)).findFirst().ifPresent(department::setValue);
    posts = new MultiSelectComboBox<>(page.getTranslation("designer.organisation.posts"));
    posts.setItems(all);
    posts.setItemLabelGenerator(
        post -> unitNames.getOrDefault(post.department(), post.department()) + " " + post.name());
    posts.setHelperText(page.getTranslation("designer.organisation.person.posts.hint"));
    posts.setWidthFull();
    posts.setValue(
        all.stream()
            .filter(post -> officer != null && officer.holds(post.ref()))
            .collect(Collectors.toSet()));
    roles = new MultiSelectComboBox<>(page.getTranslation("designer.organisation.roles"));
    roles.setItems(Stream.of(Role.values()).filter(r -> r != Role.PLATFORM_ADMINISTRATOR).toList());
    roles.setItemLabelGenerator(role -> page.getTranslation("designer.role." + role.name()));
    roles.setWidthFull();
    roles.setValue(officer == null ? Set.of(Role.HANDLER) : officer.roles());
    password =
        new PasswordField(
            page.getTranslation(
                officer == null
                    ? "designer.organisation.person.password"
                    : "designer.organisation.person.new-password"));
    password.setHelperText(
        page.getTranslation("designer.organisation.person.password.hint", SHORTEST_PASSWORD));
    password.setMaxLength(LONGEST_PASSWORD);
    password.setWidthFull();
    password.getElement().setAttribute("autocomplete", "new-password");
  }

  void open() {
    new FormDialog(
            page.getTranslation(
                officer == null
                    ? "designer.organisation.person.add"
                    : "designer.organisation.person.change"),
            page.getTranslation("designer.organisation.save"),
            this::save,
            name,
            username,
            department,
            posts,
            roles,
            password)
        .open();
  }

  private boolean save() {
    if (!FormDialog.isFilled(name) || !FormDialog.isFilled(username)) {
      return false;
    }
    if (department.getValue() == null) {
      department.setErrorMessage(page.getTranslation("designer.required"));
      department.setInvalid(true);
      return false;
    }
    String secret = password.getValue();
    if (!secret.isEmpty() && secret.length() < SHORTEST_PASSWORD) {
      password.setErrorMessage(
          page.getTranslation("designer.organisation.person.password.hint", SHORTEST_PASSWORD));
      password.setInvalid(true);
      return false;
    }
    keeping.save(
        by,
        new Officer(
            username.getValue().strip(),
            name.getValue().strip(),
            by.tenant(),
            department.getValue().code(),
            posts.getValue().stream().map(Post::ref).collect(Collectors.toSet()),
            roles.getValue()),
        officer == null,
        secret.isEmpty() ? null : secret);
    Notices.done(page.getTranslation("designer.organisation.saved", name.getValue()));
    done.run();
    return true;
  }
}
