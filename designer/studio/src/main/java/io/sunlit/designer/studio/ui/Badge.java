package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.html.Span;

/** A short word on a coloured ground. Colour never stands alone: the word says it too. */
public final class Badge extends Span {

  private static final long serialVersionUID = 1L;

  /** What a badge tells by its colour. */
  public enum Tone {
    PLAIN(""),
    SUCCESS("success"),
    WARNING("warning"),
    ERROR("error"),
    CONTRAST("contrast");

    private final String theme;

    Tone(String theme) {
      this.theme = theme;
    }

    /** The name of the tone in the theme; empty for the plain one. */
    public String theme() {
      return theme;
    }
  }

  public Badge(String text, Tone tone) {
    super(text);
    getElement().getThemeList().add("badge");
    if (!tone.theme.isEmpty()) {
      getElement().getThemeList().add(tone.theme);
    }
  }
}
