package io.sunlit.runtime.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.configuration.ProvinceConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The demonstration accounts by county; a click fills in the sign-in form. */
class DemoAccountList extends Div {

  private final String password;

  DemoAccountList(DemoAccounts accounts, String password) {
    this.password = password;
    addClassName("demo-accounts");
    TabSheet tabs = new TabSheet();
    for (County county : accounts.counties()) {
      tabs.add(county.name(), list(accounts.of(county.tenant()), accounts.names(county.tenant())));
    }
    for (ProvinceConfiguration province : accounts.provinces()) {
      tabs.add(
          province.name(), list(accounts.of(province.tenant()), accounts.names(province.tenant())));
    }
    List<Officer> operators = accounts.ofPlatform();
    if (!operators.isEmpty()) {
      tabs.add(
          getTranslation("platform.operator"),
          list(operators, accounts.names(operators.getFirst().tenant())));
    }
    add(
        new H2(getTranslation("demo.title")),
        explained(getTranslation("demo.explained", password)),
        tabs);
  }

  /** The password stays in one piece, to be read and copied. */
  private Paragraph explained(String text) {
    int at = text.indexOf(password);
    return new Paragraph(
        new Text(text.substring(0, at)),
        span("password", password),
        new Text(text.substring(at + password.length())));
  }

  private Div list(List<Officer> officers, OrganisationNames names) {
    Div list = new Div();
    list.addClassName("accounts");
    officers.stream()
        .sorted(
            Comparator.comparingInt(DemoAccountList::rank)
                .thenComparing(officer -> names.department(officer.department()))
                .thenComparing(Officer::username))
        .forEach(officer -> list.add(account(officer, names)));
    return list;
  }

  /** The people who work first, in the order of the work. */
  private static int rank(Officer officer) {
    List<Role> order =
        List.of(
            Role.WINDOW_CLERK,
            Role.HANDLER,
            Role.APPROVER,
            Role.DEPARTMENT_DESIGNER,
            Role.LEGAL_REVIEWER,
            Role.TENANT_ADMINISTRATOR,
            Role.SUPERVISOR,
            Role.AUDITOR);
    return officer.roles().stream()
        .mapToInt(role -> order.contains(role) ? order.indexOf(role) : order.size())
        .min()
        .orElse(order.size());
  }

  private NativeButton account(Officer officer, OrganisationNames names) {
    Span role =
        span(
            "role",
            officer.roles().stream()
                .sorted()
                .map(each -> getTranslation("role." + each.name()))
                .collect(Collectors.joining(getTranslation("list.and"))));
    NativeButton account = new NativeButton();
    account.add(
        span("name", officer.name()),
        role,
        span("department", names.shortDepartment(officer.department())),
        span("username", officer.username()));
    account.addClassName("account");
    account.getElement().setAttribute("data-username", officer.username());
    account.addClickListener(click -> fillIn(officer));
    return account;
  }

  private void fillIn(Officer officer) {
    getElement()
        .executeJs(
            """
            const form = document.querySelector('vaadin-login-form');
            const fields = form.parentNode.querySelectorAll('vaadin-text-field, vaadin-password-field');
            fields.forEach(field => {
              field.value = field.localName === 'vaadin-password-field' ? $1 : $0;
            });
            form.parentNode.querySelector('vaadin-button[theme~=primary]')?.focus();
            """,
            officer.username(),
            password);
  }

  private static Span span(String className, String text) {
    Span span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
