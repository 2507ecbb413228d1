package io.sunlit.tenants.workbook;

/** The file is no workbook that could be read row by row: nothing of it was read. */
public final class WorkbookRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageZh;

  WorkbookRefused(String messageZh, String messageEn) {
    super(messageEn);
    this.messageZh = messageZh;
  }

  /** What is wrong and what to do, in Chinese; {@link #getMessage()} has it in English. */
  public String messageZh() {
    return messageZh;
  }
}
