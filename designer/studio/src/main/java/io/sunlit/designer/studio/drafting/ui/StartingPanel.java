package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.tenants.ImplementationItem;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Nothing was designed yet: what to begin with. */
final class StartingPanel extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param begin told the template that was chosen, or null for an empty drawing
   */
  StartingPanel(
      List<ProcessTemplate> templates,
      ImplementationItem item,
      Consumer<@Nullable ProcessTemplate> begin) {
    addClassName("studio-start");
    add(
        new H1(getTranslation("designer.start.title", item.name())),
        new Paragraph(getTranslation("designer.start.text")));
    Div cards = new Div();
    cards.addClassName("studio-cards");
    for (ProcessTemplate template : templates) {
      Div card =
          card(
              Words.english(this) ? template.titleEn() : template.titleZh(),
              template.description(),
              () -> begin.accept(template));
      if (template.powerTypes().contains(item.powerType())) {
        card.addComponentAsFirst(new Badge(getTranslation("designer.start.fits"), Tone.SUCCESS));
      }
      cards.add(card);
    }
    cards.add(
        card(
            getTranslation("designer.start.blank"),
            getTranslation("designer.start.blank.text"),
            () -> begin.accept(null)));
    add(cards);
  }

  private Div card(String title, String text, Runnable begin) {
    Button button = new Button(getTranslation("designer.start.use"), e -> begin.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setAriaLabel(getTranslation("designer.start.use.of", title));
    button.setDisableOnClick(true);
    Div card = new Div(new H2(title), new Paragraph(text), button);
    card.addClassName("studio-card");
    return card;
  }
}
