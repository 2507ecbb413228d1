package io.sunlit.templates.bpmn;

/** A text cannot be taken as a BPMN file. Says why in both languages. */
public class BpmnUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageZh;
  private final String messageEn;

  BpmnUnreadable(String messageZh, String messageEn) {
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
