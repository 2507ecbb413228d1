package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.html.Span;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.tenants.store.CatalogEntry;

/** How far the process of an item is, in a word or two. */
final class StateBadges extends Span {

  private static final long serialVersionUID = 1L;

  StateBadges(CatalogEntry entry) {
    addClassName("studio-badges");
    add(
        switch (entry.state()) {
          case NOT_BOUND -> new Badge(getTranslation("designer.state.NOT_BOUND"), Tone.CONTRAST);
          case DRAFT -> new Badge(getTranslation("designer.state.DRAFT"), Tone.PLAIN);
          case PUBLISHED ->
              new Badge(
                  getTranslation("designer.state.PUBLISHED.version", entry.version()),
                  Tone.SUCCESS);
        });
    if (entry.hasNewerDraft()) {
      add(new Badge(getTranslation("designer.state.newer-draft"), Tone.PLAIN));
    }
  }
}
