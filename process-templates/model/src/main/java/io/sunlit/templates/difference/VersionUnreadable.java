package io.sunlit.templates.difference;

/** A file of a version cannot be compared. Says which one and why, in both languages. */
public class VersionUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageZh;
  private final String messageEn;

  VersionUnreadable(String file, String messageZh, String messageEn) {
    super(file + ": " + messageEn);
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }

  public String messageZh() {
    return messageZh;
  }

  public String messageEn() {
    return messageEn;
  }
}
