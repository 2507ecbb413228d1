package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.sunlit.tenants.ImplementationItem;

/** Where a page is: the catalog, the item, the page. The way back is always here. */
public final class Crumbs extends Nav {

  private static final long serialVersionUID = 1L;

  private Crumbs() {
    addClassName("studio-crumbs");
    setAriaLabel(getTranslation("designer.crumbs"));
    link(StudioNavigation.CATALOG, getTranslation("designer.menu.catalog"));
  }

  /** On the page of an item. */
  public static Crumbs toItem(ImplementationItem item) {
    return new Crumbs().here(item.name());
  }

  /** On a page below that of an item. */
  public static Crumbs below(ImplementationItem item, String page) {
    return new Crumbs().link(StudioNavigation.item(item.code()), item.name()).here(page);
  }

  /** On a page below the forms of an item. */
  public static Crumbs belowForms(ImplementationItem item, String form) {
    Crumbs crumbs = new Crumbs();
    return crumbs
        .link(StudioNavigation.item(item.code()), item.name())
        .link(StudioNavigation.forms(item.code()), crumbs.getTranslation("designer.forms.crumb"))
        .here(form);
  }

  private Crumbs link(String address, String text) {
    Anchor anchor = new Anchor(address, text);
    anchor.setRouterIgnore(false);
    add(anchor, separator());
    return this;
  }

  private Crumbs here(String text) {
    Span here = new Span(text);
    here.getElement().setAttribute("aria-current", "page");
    add(here);
    return this;
  }

  private static Span separator() {
    Span separator = new Span("›");
    separator.getElement().setAttribute("aria-hidden", "true");
    return separator;
  }
}
