package io.sunlit.runtime.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A due date with what is left of it in words; coloured when it is near or over. */
public class DueDate extends Span {

  private DueDate(LocalDate due, Dates dates) {
    Dates.Left left = dates.left(due);
    addClassNames("due", tone(left));
    Span words = new Span(words(this, left));
    words.addClassName("left");
    add(new Span(due.toString()), words);
  }

  /** The same for the rows of a list: drawn by the browser, without a component for each. */
  public static <T> LitRenderer<T> renderer(
      Component in, Dates dates, Function<T, @Nullable LocalDate> due) {
    return LitRenderer.<T>of(
            """
            ${item.on
              ? html`<span class="due ${item.tone}"><span>${item.on}</span><span class="left">${item.left}</span></span>`
              : html`<span>—</span>`}
            """)
        .withProperty("on", row -> Objects.toString(due.apply(row), null))
        .withProperty("tone", row -> left(dates, due.apply(row), DueDate::tone))
        .withProperty("left", row -> left(dates, due.apply(row), left -> words(in, left)));
  }

  private static @Nullable String left(
      Dates dates, @Nullable LocalDate due, Function<Dates.Left, String> told) {
    return due == null ? null : told.apply(dates.left(due));
  }

  /** The date; a dash if there is none. */
  public static Span of(@Nullable LocalDate due, Dates dates) {
    return due == null ? new Span("—") : new DueDate(due, dates);
  }

  private static String tone(Dates.Left left) {
    return left.urgency().name().toLowerCase(Locale.ROOT);
  }

  private static String words(Component in, Dates.Left left) {
    return in.getTranslation(key(left), count(left));
  }

  private static String key(Dates.Left left) {
    if (left.urgency() == Dates.Urgency.OVER) {
      return "due.over";
    }
    if (left.days() == 0) {
      return "due.today";
    }
    return left.workingDays() == 0 ? "due.days-left" : "due.left";
  }

  private static long count(Dates.Left left) {
    return left.workingDays() == 0 ? left.days() : left.workingDays();
  }
}
