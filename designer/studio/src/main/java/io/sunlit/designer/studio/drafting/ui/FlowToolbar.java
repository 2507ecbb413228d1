package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.sunlit.designer.studio.ui.SaveState;

/** The buttons above the diagram, in the order in which they are needed. */
final class FlowToolbar extends Div {

  private static final long serialVersionUID = 1L;

  private final Button undo;
  private final Button redo;
  private final SaveState state = new SaveState();

  /** What the buttons do. */
  interface Actions {
    void undo();

    void redo();

    void save();

    void check();

    void publish();

    void forms();

    void rights();

    void download();

    void upload();
  }

  FlowToolbar(Actions actions) {
    addClassName("studio-toolbar");
    undo = icon(VaadinIcon.ARROW_BACKWARD, "designer.flow.undo", actions::undo);
    redo = icon(VaadinIcon.ARROW_FORWARD, "designer.flow.redo", actions::redo);
    Button forms = button(VaadinIcon.FORM, "designer.flow.forms", actions::forms);
    Button rights = button(VaadinIcon.LOCK, "designer.flow.rights", actions::rights);
    rights.setTooltipText(getTranslation("designer.flow.rights.hint"));
    Button save = button(VaadinIcon.CHECK, "designer.flow.save", actions::save);
    save.setTooltipText(getTranslation("designer.flow.save.hint"));
    Button check = button(VaadinIcon.SEARCH, "designer.flow.check", actions::check);
    check.setTooltipText(getTranslation("designer.flow.check.hint"));
    Button publish = button(VaadinIcon.ROCKET, "designer.flow.publish", actions::publish);
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Span space = new Span();
    space.addClassName("studio-space");
    add(undo, redo, state, space, forms, rights, save, check, publish, more(actions));
    canUndo(false, false);
    Shortcuts.addShortcutListener(this, actions::save, Key.KEY_S, KeyModifier.CONTROL)
        .setBrowserDefaultAllowed(false);
  }

  SaveState state() {
    return state;
  }

  void canUndo(boolean canUndo, boolean canRedo) {
    undo.setEnabled(canUndo);
    redo.setEnabled(canRedo);
  }

  private MenuBar more(Actions actions) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    var item = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
    item.setAriaLabel(getTranslation("designer.flow.more"));
    item.getSubMenu().addItem(getTranslation("designer.flow.download"), e -> actions.download());
    item.getSubMenu().addItem(getTranslation("designer.flow.upload"), e -> actions.upload());
    return menu;
  }

  private Button button(VaadinIcon icon, String key, Runnable action) {
    return new Button(getTranslation(key), icon.create(), e -> action.run());
  }

  private Button icon(VaadinIcon icon, String key, Runnable action) {
    Button button = new Button(icon.create(), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(getTranslation(key));
    button.setTooltipText(getTranslation(key));
    return button;
  }
}
