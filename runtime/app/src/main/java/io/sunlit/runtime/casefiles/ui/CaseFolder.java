package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tabs that are filled when they are opened for the first time. Names the components of the tabs
 * that other features add, so that a page with a folder loads them.
 */
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(Icon.class)
@Uses(HorizontalLayout.class)
@Uses(Notification.class)
@Uses(TextArea.class)
class CaseFolder extends TabSheet {

  private final Map<Tab, Supplier<Component>> unopened = new HashMap<>();

  CaseFolder() {
    addClassName("case-folder");
    addThemeVariants(TabSheetVariant.LUMO_TABS_SMALL);
    setSizeFull();
    addSelectedChangeListener(event -> fill(event.getSelectedTab()));
  }

  void add(String titleKey, Supplier<Component> content) {
    Div place = new Div();
    place.addClassName("place");
    Tab tab = new Tab(getTranslation(titleKey));
    add(tab, place);
    unopened.put(tab, content); // only now: adding the first tab selects it
    if (getSelectedTab() == tab) {
      fill(tab);
    }
  }

  private void fill(Tab tab) {
    Supplier<Component> content = unopened.remove(tab);
    if (content != null && getComponent(tab) instanceof Div place) {
      place.add(content.get());
    }
  }
}
