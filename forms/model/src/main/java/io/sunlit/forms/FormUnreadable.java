package io.sunlit.forms;

/** A form's file is no form: broken JSON, too large, too deep, or not an object. */
public final class FormUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String messageZh;

  FormUnreadable(String code, String messageZh, String messageEn) {
    super(messageEn);
    this.code = code;
    this.messageZh = messageZh;
  }

  /** The refusal of something larger than any form or submission. */
  public static FormUnreadable tooLarge() {
    return Texts.unreadable("too-large");
  }

  /** The refusal of bytes that are not UTF-8. */
  public static FormUnreadable notUtf8() {
    return Texts.unreadable("not-utf-8");
  }

  /** The refusal of a file that is not there. */
  public static FormUnreadable missing(String file) {
    return Texts.unreadable("missing", file);
  }

  /** What kind of refusal it is, such as {@code form-too-large}. */
  public String code() {
    return code;
  }

  /** The refusal in Chinese. */
  public String messageZh() {
    return messageZh;
  }

  /** The refusal in English. */
  public String messageEn() {
    return String.valueOf(getMessage());
  }
}
