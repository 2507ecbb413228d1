package io.sunlit.runtime.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import io.sunlit.runtime.ui.EmptyState;

/** A page that says in plain words why there is nothing to see, and where to go from here. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

  private String title = "";

  ErrorPage() {
    addClassNames("page", "error-page");
  }

  final void say(VaadinIcon icon, String title, String text) {
    this.title = title;
    removeAll();
    add(new EmptyState(icon, title, text, start()));
  }

  private Component start() {
    return new Anchor(".", getTranslation("error.to-start"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
