package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sunlit.tenants.CaseNumber;

/** The way to the screens of case files. */
public final class CasesNavigation {

  static final String LIST = "cases";
  static final String PAGE = "cases/:" + CasesNavigation.NUMBER;
  static final String INTAKE = "intake";
  static final String NUMBER = "number";

  private CasesNavigation() {}

  public static void open(CaseNumber number) {
    UI.getCurrent().navigate(CaseView.class, parameters(number));
  }

  public static void openList() {
    UI.getCurrent().navigate(CasesView.class);
  }

  /** A link that shows the number. */
  public static RouterLink link(CaseNumber number) {
    return link(number, number.value());
  }

  public static RouterLink link(CaseNumber number, String text) {
    return new RouterLink(text, CaseView.class, parameters(number));
  }

  static void search(String text) {
    UI.getCurrent()
        .navigate(
            CasesView.class,
            text.isBlank() ? QueryParameters.empty() : QueryParameters.of("search", text));
  }

  private static RouteParameters parameters(CaseNumber number) {
    return new RouteParameters(NUMBER, number.value());
  }
}
