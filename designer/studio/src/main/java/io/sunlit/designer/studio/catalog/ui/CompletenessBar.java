package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.configuration.ItemCompleteness.Gap;
import java.util.Comparator;
import java.util.function.Consumer;

/** How complete the catalog's entry is, and what is missing, the mandatory first. */
final class CompletenessBar extends Div {

  private static final long serialVersionUID = 1L;
  private static final double FULL = 100;

  private final transient Consumer<String> reveal;

  /**
   * @param reveal shows the field with the given key
   */
  CompletenessBar(ItemCompleteness completeness, Consumer<String> reveal) {
    this.reveal = reveal;
    addClassName("studio-completeness");
    ProgressBar bar = new ProgressBar(0, FULL, completeness.score());
    Div line =
        new Div(
            new Span(getTranslation("designer.item.completeness", completeness.score())),
            completeness.isPublishable()
                ? new Badge(getTranslation("designer.item.complete"), Tone.SUCCESS)
                : new Badge(
                    getTranslation("designer.item.incomplete", ItemCompleteness.PUBLISHABLE_FROM),
                    Tone.WARNING));
    line.addClassName("studio-below");
    add(line, bar);
    if (!completeness.gaps().isEmpty()) {
      UnorderedList gaps = new UnorderedList();
      completeness.gaps().stream()
          .sorted(Comparator.comparing(Gap::blocking).reversed().thenComparing(g -> -g.weight()))
          .forEach(gap -> gaps.add(gap(gap)));
      Details missing =
          new Details(getTranslation("designer.item.gaps", completeness.gaps().size()), gaps);
      missing.setOpened(!completeness.isPublishable());
      add(missing);
    }
  }

  private ListItem gap(Gap gap) {
    Button jump =
        new Button(Words.english(this) ? gap.en() : gap.zh(), e -> reveal.accept(gap.key()));
    jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    ListItem item = new ListItem(jump);
    item.add(new Span(getTranslation("designer.item.gap.points", gap.weight())));
    if (gap.blocking()) {
      item.add(new Badge(getTranslation("designer.item.mandatory"), Tone.ERROR));
    }
    return item;
  }
}
