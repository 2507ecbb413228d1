package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.sunlit.designer.studio.ExplainedRefusal;
import io.sunlit.designer.studio.ProblemRow;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages say moments, limits, forms and refusals in the reader's language. */
public final class Words {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private Words() {}

  /** Date and time of day, to the minute. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** Time of day, to the second. */
  public static String time(Instant moment) {
    return TIME.format(moment);
  }

  /** Such as 20 个工作日; the text for "none" if it is absent. */
  public static String limit(Component page, @Nullable TimeLimit limit) {
    return limit == null
        ? page.getTranslation("designer.limit.none")
        : page.getTranslation("designer.limit." + limit.unit().suffix(), limit.amount());
  }

  /** What a form is called: its title, or what its id commonly stands for, or its id. */
  public static String form(Component page, String id, @Nullable String title) {
    if (title != null) {
      return title;
    }
    String key = "designer.form.known." + id;
    String known = page.getTranslation(key);
    return known.contains(key) ? id : known;
  }

  /** Why something was refused and what to do. */
  public static String refusal(Component page, Refusal refusal) {
    return refusal instanceof ExplainedRefusal explained
        ? explained.message(locale(page))
        : page.getTranslation("problem." + refusal.code(), refusal.arguments().toArray());
  }

  /** What a check found. */
  public static String problem(Component page, TemplateProblem problem) {
    return ProblemRow.message(problem, locale(page));
  }

  /**
   * What a field or a choice of an item is called. In English that is its key in words: the keys
   * are the terms of the glossary.
   *
   * @param key such as promised-limit, which is Promised limit
   * @param zh such as 承诺时限
   */
  public static String term(Component page, String key, String zh) {
    return english(page) ? inWords(key) : zh;
  }

  /** The key with a capital letter first, and spaces for what joins its words. */
  static String inWords(String key) {
    return key.isEmpty()
        ? key
        : Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('-', ' ');
  }

  /** Whether the page is shown in English; otherwise it is in Chinese. */
  public static boolean english(Component page) {
    return locale(page).getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static Locale locale(Component page) {
    return page.getUI().orElseGet(UI::getCurrent).getLocale();
  }
}
