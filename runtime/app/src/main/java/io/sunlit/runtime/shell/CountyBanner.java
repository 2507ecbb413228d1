package io.sunlit.runtime.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;

/**
 * Says to somebody of the province which county is looked at, that it is for reading, and how back.
 */
class CountyBanner extends Div {

  CountyBanner(String county) {
    addClassName("county-banner");
    getElement().setAttribute("role", "status");
    Span text = new Span(getTranslation("counties.looking-at", county));
    RouterLink back = new RouterLink(getTranslation("counties.back"), CountiesView.class);
    add(VaadinIcon.EYE.create(), text, back);
  }
}
