package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.configuration.PowerType;
import io.sunlit.tenants.store.CatalogEntry;
import io.sunlit.tenants.store.CatalogFacets;
import io.sunlit.tenants.store.CatalogFilter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Search field and filters above the list of items. An opened filter tells beside each choice how
 * many items it would show; that is counted when it is opened, and not before.
 */
final class CatalogFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAUSE_MILLISECONDS = 300;

  private final TextField search = new TextField();
  private final ComboBox<PowerType> powerType = new ComboBox<>();
  private final ComboBox<Department> department = new ComboBox<>();
  private final ComboBox<CatalogEntry.State> state = new ComboBox<>();
  private final transient Function<CatalogFilter, CatalogFacets> counting;
  private final transient Runnable onChange;
  private transient @Nullable CatalogFacets facets;

  CatalogFilters(
      List<PowerType> powerTypes,
      List<Department> departments,
      Function<CatalogFilter, CatalogFacets> counting,
      Runnable onChange) {
    this.counting = counting;
    this.onChange = onChange;
    addClassName("studio-filters");
    search.setPlaceholder(getTranslation("designer.catalog.search"));
    search.setAriaLabel(getTranslation("designer.catalog.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(100);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(PAUSE_MILLISECONDS);
    search.addValueChangeListener(e -> changed());
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

    department.setItemLabelGenerator(Department::name);
    choices(
        department,
        getTranslation("designer.catalog.department"),
        getTranslation("designer.catalog.department.all"),
        departments,
        unit -> facets().departments().get(unit.code()));
    powerType.setItemLabelGenerator(PowerType::name);
    choices(
        powerType,
        getTranslation("designer.catalog.power-type"),
        getTranslation("designer.catalog.power-type.all"),
        powerTypes,
        type -> facets().powerTypes().get(type.code()));
    state.setItemLabelGenerator(s -> getTranslation("designer.state." + s.name()));
    choices(
        state,
        getTranslation("designer.catalog.state"),
        getTranslation("designer.catalog.state.all"),
        List.of(CatalogEntry.State.values()),
        s -> facets().states().get(s));

    Button clear = new Button(getTranslation("designer.catalog.clear"), e -> clear());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(search);
    afterTheRows(department, powerType, state, clear);
  }

  /**
   * Who opens the page reads its rows first: what opens by hand comes when they have been drawn.
   */
  private void afterTheRows(Component... others) {
    getElement()
        .executeJs("return new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")
        .then(drawn -> add(others));
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

  private CatalogFacets facets() {
    CatalogFacets counted = facets;
    if (counted == null) {
      counted = counting.apply(filter());
      facets = counted;
    }
    return counted;
  }

  private void changed() {
    facets = null;
    List.of(department, powerType, state).forEach(box -> box.getDataProvider().refreshAll());
    onChange.run();
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

  /**
   * @param all what stands there while nothing is chosen
   * @param found how many items a choice would show; null for none
   */
  private <T> void choices(
      ComboBox<T> box,
      String label,
      String all,
      List<T> entries,
      Function<T, @Nullable Long> found) {
    box.setAriaLabel(label);
    box.setPlaceholder(all);
    box.setItems(entries);
    box.setClearButtonVisible(true);
    box.setRenderer(
        LitRenderer.<T>of("${item.choice}")
            .withProperty(
                "choice",
                entry -> {
                  Long items = found.apply(entry);
                  return getTranslation(
                      "designer.catalog.choice",
                      box.getItemLabelGenerator().apply(entry),
                      items == null ? 0 : items);
                }));
    box.addValueChangeListener(e -> changed());
  }
}
