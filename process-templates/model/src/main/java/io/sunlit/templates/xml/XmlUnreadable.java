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

  /**
   * Of a file that has more than {@link XmlDocument#MAX_SIZE}.
   *
   * @param size in bytes
   */
  public static XmlUnreadable tooLarge(long size) {
    return new XmlUnreadable(
        "文件太大：最多 8 MB，实际约 %d MB。请确认选对了文件。".formatted(size >> 20),
        "The file is too large: 8 MB are allowed, it has about %d MB. Check that it is the right file."
            .formatted(size >> 20));
  }

  public String messageZh() {
    return messageZh;
  }

  public String messageEn() {
    return messageEn;
  }
}
