package io.sunlit.templates;

/** A file cannot be taken as an authored flow. Says why, and what to do, in both languages. */
public class FlowUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageZh;
  private final String messageEn;

  FlowUnreadable(String messageZh, String messageEn) {
    super(messageEn);
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
