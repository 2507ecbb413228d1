package io.sunlit.templates.xml;

/** A text cannot be taken as XML. Says why in both languages. */
public class XmlUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageZh;
  private final String messageEn;

  XmlUnreadable(String messageZh, String messageEn) {
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
