package io.sunlit.forms.addon;

/** The host does not take, or does not hand out, a file. */
public final class FileRefused extends RuntimeException {

  /** Code of a chunk that does not follow the one before: the browser goes on from there. */
  public static final String OUT_OF_ORDER = "chunk-out-of-order";

  private final int status;
  private final String code;
  private final long received;

  /**
   * @param status status of HTTP, such as 404
   * @param code what it is, for programs
   * @param message what to do, in the language of the person
   * @param received how many bytes of the file are there
   */
  public FileRefused(int status, String code, String message, long received) {
    super(message);
    this.status = status;
    this.code = code;
    this.received = received;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public long received() {
    return received;
  }
}
