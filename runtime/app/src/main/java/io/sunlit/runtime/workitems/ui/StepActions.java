package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.sunlit.templates.StepAction;
import java.util.List;
import java.util.function.Consumer;

/** A button for each action of a step: the positive one leads, refusals are red. */
class StepActions extends Div {

  StepActions(List<StepAction> actions, Consumer<StepAction> asked, Runnable released) {
    addClassName("action-bar");
    boolean led = false;
    for (StepAction action : actions) {
      Button button = new Button(getTranslation("action." + action.code()));
      button.addClassName("action-" + action.code());
      button.addClickListener(click -> asked.accept(action));
      if (refuses(action)) {
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
      } else if (!led && action != StepAction.RETURN) {
        led = true;
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setTooltipText(getTranslation("shortcut.submit"));
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
      }
      add(button);
    }
    Button release = new Button(getTranslation("work-item.release"));
    release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    release.addClassName("release");
    release.setTooltipText(getTranslation("work-item.release.explained"));
    release.addClickListener(click -> released.run());
    add(release);
  }

  private static boolean refuses(StepAction action) {
    return action == StepAction.REFUSE || action == StepAction.REFUSE_ACCEPTANCE;
  }
}
