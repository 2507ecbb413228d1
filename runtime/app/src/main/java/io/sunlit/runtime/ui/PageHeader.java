package io.sunlit.runtime.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/**
 * The head of a page: what it is about, the facts that matter, and what can be done with all of it.
 */
public class PageHeader extends Header {

  private final H1 title = new H1();
  private final Div beside = new Div();
  private final Div actions = new Div();

  public PageHeader(String title, Component... beside) {
    addClassName("page-header");
    this.title.setText(title);
    this.beside.addClassName("beside");
    this.beside.add(beside);
    actions.addClassName("actions");
    add(this.title, this.beside, actions);
  }

  public PageHeader withActions(Component... components) {
    actions.add(components);
    return this;
  }
}
