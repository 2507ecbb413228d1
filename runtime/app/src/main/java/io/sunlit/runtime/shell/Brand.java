package io.sunlit.runtime.shell;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The mark and the name of the platform, with the county that it works for. */
class Brand extends Div {

  private static final String SUN =
      """
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="5" fill="#f5c211"/>
      <g stroke="#f5c211" stroke-width="2.2" stroke-linecap="round">
      <path d="M12 1.5v2.6M12 19.9v2.6M1.5 12h2.6M19.9 12h2.6M4.6 4.6l1.8 1.8M17.6 17.6l1.8 1.8M4.6 19.4l1.8-1.8M17.6 6.4l1.8-1.8"/>
      </g></svg>
      """;

  /**
   * @param county name of the county, or empty
   */
  Brand(String county) {
    addClassName("brand");
    Span name = new Span(getTranslation("platform.name"));
    name.addClassName("name");
    add(new Svg(SUN), name);
    if (!county.isEmpty()) {
      Span where = new Span(county);
      where.addClassName("county");
      add(where);
    }
  }
}
