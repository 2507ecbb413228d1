package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.tenants.configuration.BaseList.Freedom;

/** A lock, or what a county may still do with the field. */
final class FixedByProvince extends Span {

  private static final long serialVersionUID = 1L;

  /**
   * @param limit within what the county may choose; empty if it may not
   */
  FixedByProvince(Freedom freedom, String limit) {
    addClassName("studio-fixed");
    Icon icon = (freedom == Freedom.LOCKED ? VaadinIcon.LOCK : VaadinIcon.ARROW_DOWN).create();
    String text = getTranslation("designer.item.fixed." + freedom.name());
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new Span(text));
    if (!limit.isEmpty()) {
      setTitle(getTranslation("designer.item.fixed.says", limit));
    }
  }
}
