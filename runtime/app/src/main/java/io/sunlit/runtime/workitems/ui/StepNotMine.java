package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sunlit.runtime.workitems.WorkItem;

/** Stands in place of the actions and says why there are none, with the claim if that helps. */
class StepNotMine extends Div {

  StepNotMine(WorkItem item, Runnable claim) {
    addClassName("action-bar");
    switch (item.state()) {
      case OPEN -> {
        Button button = new Button(getTranslation("work-item.claim"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setAutofocus(true);
        button.setTooltipText(getTranslation("shortcut.submit"));
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        button.addClickListener(click -> claim.run());
        add(button, new Span(getTranslation("work-item.claim.explained")));
      }
      case CLAIMED ->
          add(
              new Span(
                  getTranslation(
                      "work-item.claimed-by-other",
                      item.claimedByName() == null ? "" : item.claimedByName())));
      case DONE, GONE -> add(new Span(getTranslation("work-item.closed")));
    }
  }
}
