package io.sunlit.runtime.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.runtime.engine.EngineStatus;
import io.sunlit.runtime.ui.Dates;

/** Says, when the engine is away, what still works. Nothing while it is up. */
class EngineBanner extends Div {

  private final transient EngineStatus engine;
  private final transient Dates dates;

  EngineBanner(EngineStatus engine, Dates dates) {
    this.engine = engine;
    this.dates = dates;
    addClassName("engine-banner");
    getElement().setAttribute("role", "status");
    look();
  }

  /** Looks again. */
  final void look() {
    EngineStatus.State state = engine.state();
    setVisible(state != EngineStatus.State.UP);
    if (isVisible()) {
      removeAll();
      add(
          VaadinIcon.INFO_CIRCLE.create(),
          new Span(getTranslation("engine." + state.name(), dates.minute(engine.since()))));
      long backlog = engine.backlog();
      if (backlog > 0) {
        add(new Span(getTranslation("engine.backlog", backlog)));
      }
    }
  }
}
