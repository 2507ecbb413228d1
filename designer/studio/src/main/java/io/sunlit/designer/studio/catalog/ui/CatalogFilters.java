package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.configuration.PowerType;
import io.sunlit.tenants.store.CatalogEntry;
import io.sunlit.tenants.store.CatalogFacets;
import io.sunlit.tenants.store.CatalogFilter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Search field and filters above the list of items. */
final class CatalogFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAUSE_MILLISECONDS = 300;

  private final TextField search = new TextField();
  private final ComboBox<PowerType> powerType = new ComboBox<>();
  private final ComboBox<Department> department = new ComboBox<>();
  private final ComboBox<CatalogEntry.State> state = new ComboBox<>();
  private final List<PowerType> powerTypes;
  private final List<Department> departments;
  private CatalogFacets facets = new CatalogFacets(Map.of(), Map.of(), Map.of());

  CatalogFilters(List<PowerType> powerTypes, List<Department> departments, Runnable onChange) {
    this.powerTypes = powerTypes;
    this.departments = departments;
    addClassName("studio-filters");
    search.setPlaceholder(getTranslation("designer.catalog.search"));
    search.setAriaLabel(getTranslation("designer.catalog.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(100);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(PAUSE_MILLISECONDS);
    search.addValueChangeListener(e -> onChange.run());
    search.addClassName("studio-search");

    // "/" from anywhere on the page; the listener goes with the field
    search
        .getElement()
        .executeJs(
            """
            const slash = event => {
              if (!this.isConnected) {
                window.removeEventListener('keydown', slash);
              } else if (event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey
                  && !/INPUT|TEXTAREA/.test(event.composedPath()[0].tagName)) {
                event.preventDefault();
                this.focus();
              }
            };
            window.addEventListener('keydown', slash);
            """);

    choices(department, "designer.catalog.department", departments, onChange);
    department.setItemLabelGenerator(
        unit -> counted(unit.name(), facets.departments().get(unit.code())));
    choices(powerType, "designer.catalog.power-type", powerTypes, onChange);
    powerType.setItemLabelGenerator(
        type -> counted(type.name(), facets.powerTypes().get(type.code())));
    choices(state, "designer.catalog.state", List.of(CatalogEntry.State.values()), onChange);
    state.setItemLabelGenerator(
        s -> counted(getTranslation("designer.state." + s.name()), facets.states().get(s)));

    Button clear = new Button(getTranslation("designer.catalog.clear"), e -> clear());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(search, department, powerType, state, clear);
  }

  CatalogFilter filter() {
    PowerType type = powerType.getValue();
    Department implementing = department.getValue();
    return new CatalogFilter(
        search.getValue(),
        type == null ? null : type.code(),
        implementing == null ? null : implementing.code(),
        state.getValue());
  }

  /** Shows beside each choice how many items it would find. */
  void show(CatalogFacets found) {
    if (!found.equals(facets)) {
      facets = found;
      powerTypes.forEach(powerType.getDataProvider()::refreshItem);
      departments.forEach(department.getDataProvider()::refreshItem);
      List.of(CatalogEntry.State.values()).forEach(state.getDataProvider()::refreshItem);
    }
  }

  private String counted(String name, @Nullable Long found) {
    return getTranslation("designer.catalog.choice", name, found == null ? 0 : found);
  }

  /** Shows only the items of the department at first; null for all. */
  void startWith(@Nullable Department own) {
    department.setValue(own);
  }

  /** Goes from the search field into the list with the arrow down, or Enter. */
  void leadInto(Grid<?> list) {
    search
        .getElement()
        .executeJs(
            """
            this.addEventListener('keydown', event => {
              if ((event.key === 'ArrowDown' || event.key === 'Enter') && !event.isComposing) {
                event.preventDefault();
                $0.shadowRoot.querySelector('#items td')?.focus();
              }
            });
            $0.addEventListener('keydown', event => {
              const row = event.key === 'Enter' && $0.shadowRoot.activeElement?.closest('tr');
              const link = row && [...row.children]
                  .map(cell => cell._content?.querySelector('a')).find(found => found);
              if (link) {
                event.preventDefault();
                event.stopPropagation(); // the grid would only move the focus onto the link
                link.click();
              }
            }, true);
            """,
            list.getElement());
  }

  void clear() {
    search.clear();
    powerType.clear();
    department.clear();
    state.clear();
  }

  private <T> void choices(ComboBox<T> box, String key, List<T> entries, Runnable onChange) {
    box.setAriaLabel(getTranslation(key));
    box.setPlaceholder(getTranslation(key + ".all"));
    box.setItems(entries);
    box.setClearButtonVisible(true);
    box.addValueChangeListener(e -> onChange.run());
  }
}
