package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A group of facts under a heading, name beside value. */
public final class Facts extends Section {

  private static final long serialVersionUID = 1L;

  private final DescriptionList list = new DescriptionList();

  public Facts(String heading) {
    addClassName("studio-facts");
    add(new H2(heading), list);
  }

  public Facts fact(String name, String value) {
    return fact(name, new Span(value));
  }

  public Facts fact(String name, Component... value) {
    list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    return this;
  }
}
