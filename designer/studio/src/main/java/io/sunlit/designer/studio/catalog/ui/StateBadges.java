package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.tenants.store.CatalogEntry;

/** How far the process of an item is, in a word or two. */
final class StateBadges extends Span {

  private static final long serialVersionUID = 1L;

  StateBadges(CatalogEntry entry) {
    addClassName("studio-badges");
    add(new Badge(state(this, entry), tone(entry)));
    if (entry.hasNewerDraft()) {
      add(new Badge(getTranslation("designer.state.newer-draft"), Tone.PLAIN));
    }
  }

  /** The same for the rows of a list: drawn by the browser, without a component for each. */
  static LitRenderer<CatalogEntry> renderer(Component in) {
    String newer = in.getTranslation("designer.state.newer-draft");
    return LitRenderer.<CatalogEntry>of(
            """
            <span class="studio-badges">
              <span theme="badge ${item.tone}">${item.state}</span>
              ${item.newer ? html`<span theme="badge">${item.newer}</span>` : ''}
            </span>
            """)
        .withProperty("tone", entry -> tone(entry).theme())
        .withProperty("state", entry -> state(in, entry))
        .withProperty("newer", entry -> entry.hasNewerDraft() ? newer : null);
  }

  private static String state(Component in, CatalogEntry entry) {
    return switch (entry.state()) {
      case NOT_BOUND -> in.getTranslation("designer.state.NOT_BOUND");
      case DRAFT -> in.getTranslation("designer.state.DRAFT");
      case PUBLISHED -> in.getTranslation("designer.state.PUBLISHED.version", entry.version());
    };
  }

  private static Tone tone(CatalogEntry entry) {
    return switch (entry.state()) {
      case NOT_BOUND -> Tone.CONTRAST;
      case DRAFT -> Tone.PLAIN;
      case PUBLISHED -> Tone.SUCCESS;
    };
  }
}
