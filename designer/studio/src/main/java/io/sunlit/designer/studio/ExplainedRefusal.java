package io.sunlit.designer.studio;

import io.sunlit.tenants.Refusal;
import java.util.Locale;

/** A refusal whose reason was written by a reader of files, in both languages. */
public abstract class ExplainedRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String messageZh;
  private final String messageEn;

  protected ExplainedRefusal(Kind kind, String code, String messageZh, String messageEn) {
    super(kind, code, messageEn);
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }

  /** The reason for a reader of this language; Chinese for everyone but English readers. */
  public String message(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? messageEn : messageZh;
  }
}
