package io.sunlit.runtime.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A due date with what is left of it in words; coloured when it is near or over. */
public class DueDate extends Span {

  private DueDate(LocalDate due, Dates dates) {
    Dates.Left left = dates.left(due);
    addClassNames("due", left.urgency().name().toLowerCase(java.util.Locale.ROOT));
    add(new Span(due.toString()), words(left));
  }

  /** The date; a dash if there is none. */
  public static Span of(@Nullable LocalDate due, Dates dates) {
    return due == null ? new Span("—") : new DueDate(due, dates);
  }

  private Span words(Dates.Left left) {
    Span words = new Span(getTranslation(key(left), count(left)));
    words.addClassName("left");
    return words;
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
