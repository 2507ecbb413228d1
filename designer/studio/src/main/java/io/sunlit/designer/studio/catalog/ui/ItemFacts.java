package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.configuration.BaseList.Freedom;
import io.sunlit.tenants.configuration.ItemSheet;
import io.sunlit.tenants.configuration.ItemSheet.Entry;
import io.sunlit.tenants.configuration.ItemSheet.Group;
import io.sunlit.tenants.configuration.ItemSheet.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that the county says about an item, in groups: what is missing stands in its place,
 * what the province fixes has a lock.
 */
final class ItemFacts extends Div {

  private static final long serialVersionUID = 1L;

  private final Map<String, Component> places = new HashMap<>();

  ItemFacts(ItemSheet sheet) {
    addClassName("studio-item");
    Nav nav = new Nav();
    nav.addClassName("studio-sections");
    nav.setAriaLabel(getTranslation("designer.item.sections"));
    add(nav);
    for (Group group : sheet.groups()) {
      Section section = section(group);
      add(section);
      Button jump = new Button(title(group), e -> reveal(section));
      jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      nav.add(jump);
    }
  }

  /** Scrolls to a field and marks it; false if the item has no such field. */
  boolean reveal(String field) {
    Component place = places.get(field);
    if (place != null) {
      reveal(place);
    }
    return place != null;
  }

  private static void reveal(Component place) {
    place.scrollIntoView();
    place.getElement().executeJs("this.tabIndex = -1; this.focus({preventScroll: true})");
  }

  private String title(Group group) {
    return getTranslation("designer.item.group." + group.key());
  }

  private Section section(Group group) {
    Section section = new Section(new H2(title(group)));
    section.addClassName("studio-facts");
    Div facts = new Div();
    facts.addClassName("studio-sheet");
    Div tables = new Div();
    for (Entry entry : group.entries()) {
      if (!entry.columns().isEmpty() && !entry.isEmpty()) {
        Component table = new ItemRows(entry, name(entry), fixed(entry));
        places.put(entry.key(), table);
        tables.add(table);
      } else if (!entry.isEmpty() || entry.counts()) {
        Div value = new Div(value(entry));
        value.addClassName("studio-value");
        Div fact = new Div(term(entry), value);
        fact.addClassName("studio-fact");
        places.put(entry.key(), fact);
        facts.add(fact);
      }
    }
    section.add(facts, tables);
    List<Entry> open = group.entries().stream().filter(e -> e.isEmpty() && !e.counts()).toList();
    if (!open.isEmpty()) {
      Paragraph left =
          new Paragraph(
              getTranslation(
                  "designer.item.open",
                  open.stream()
                      .map(this::name)
                      .collect(Collectors.joining(Words.english(this) ? ", " : "、"))));
      left.addClassName("studio-open");
      section.add(left);
    }
    if (section.getChildren().count() > 2 && tables.getChildren().findAny().isPresent()) {
      section.addClassName("wide");
    }
    return section;
  }

  private String name(Entry entry) {
    return Words.term(this, entry.key(), entry.zh());
  }

  private Div term(Entry entry) {
    Div term = new Div(new Span(name(entry)), fixed(entry));
    term.addClassName("studio-term");
    return term;
  }

  private Span fixed(Entry entry) {
    return entry.freedom() == Freedom.FREE
        ? new Span()
        : new FixedByProvince(entry.freedom(), entry.limit());
  }

  private Component value(Entry entry) {
    if (entry.isEmpty()) {
      return new Badge(getTranslation("designer.item.missing"), Tone.WARNING);
    }
    if (entry.values().size() == 1) {
      Span value = new Span(text(entry.values().getFirst()));
      value.addClassName(entry.key().endsWith("code") ? "studio-code" : "studio-text");
      return value;
    }
    UnorderedList list = new UnorderedList();
    entry.values().forEach(each -> list.add(new ListItem(text(each))));
    return list;
  }

  private String text(Value value) {
    return ItemRows.text(this, value);
  }
}
