package io.sunlit.runtime.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Role;
import java.util.Comparator;

/** Who is signed in, with department, posts and roles; and the way out. */
class PersonMenu extends Button {

  PersonMenu(Officer officer, OrganisationNames names, AuthenticationContext authentication) {
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClassName("person-menu");
    Span name = new Span(officer.name());
    name.addClassName("person-name");
    Span department = new Span(names.shortDepartment(officer.department()));
    department.addClassName("person-department");
    Span person =
        new Span(
            VaadinIcon.USER.create(), name, department, VaadinIcon.CHEVRON_DOWN_SMALL.create());
    person.addClassName("person");
    setIcon(person);
    setAriaLabel(getTranslation("person.menu", officer.name()));
    getElement().setAttribute("aria-haspopup", "menu");
    ContextMenu menu = new ContextMenu(this);
    menu.setOpenOnClick(true);
    menu.setPosition(ContextMenuPosition.BOTTOM_END);
    menu.addItem(about(officer, names)).setEnabled(false);
    menu.addSeparator();
    menu.addItem(getTranslation("person.sign-out"), click -> authentication.logout())
        .addComponentAsFirst(VaadinIcon.SIGN_OUT.create());
  }

  private Div about(Officer officer, OrganisationNames names) {
    Div about = new Div();
    about.addClassName("person-about");
    about.add(line(officer.name() + " (" + officer.username() + ")", "title"));
    about.add(line(names.department(officer.department()), "department"));
    if (officer.posts().isEmpty()) {
      about.add(line(getTranslation("person.no-post"), "post"));
    }
    officer.posts().stream()
        .sorted(
            Comparator.comparing((PostRef post) -> !post.department().equals(officer.department()))
                .thenComparing(names::departmentAndPost))
        .forEach(post -> about.add(line(names.departmentAndPost(post), "post")));
    officer.roles().stream()
        .sorted()
        .map(Role::name)
        .forEach(role -> about.add(line(getTranslation("role." + role), "role")));
    return about;
  }

  private static Div line(String text, String className) {
    Div line = new Div(text);
    line.addClassName(className);
    return line;
  }
}
