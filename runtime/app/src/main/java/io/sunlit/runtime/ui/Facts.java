package io.sunlit.runtime.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts with their names, in columns as wide as the place allows. What is unknown is left out. */
public class Facts extends DescriptionList {

  public Facts() {
    addClassName("facts");
  }

  public Facts with(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? this : with(name, new Span(value));
  }

  public Facts with(String name, @Nullable Component value) {
    if (value != null) {
      com.vaadin.flow.component.html.Div fact = new com.vaadin.flow.component.html.Div();
      fact.add(new Term(name), new Description(value));
      add(fact);
    }
    return this;
  }
}
