package io.sunlit.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A file that was uploaded for a case. Made from its bytes with {@link #of}.
 *
 * @param name the name that the applicant gave it
 * @param bytes its size
 * @param type its media type by its content, never by its name alone, such as {@code
 *     application/pdf}; {@code application/octet-stream} if the content tells nothing
 */
public record AttachedFile(String name, long bytes, String type) {

  /**
   * Reads a file to its end, to know its size and its type. Only its first megabyte is kept in
   * memory. Does not close the stream.
   *
   * @param name the name that the applicant gave it
   * @throws IOException if it cannot be read
   */
  public static AttachedFile of(String name, InputStream content) throws IOException {
    byte[] start = content.readNBytes(FileTypes.BYTES_LOOKED_AT);
    long rest = content.transferTo(OutputStream.nullOutputStream());
    return new AttachedFile(name, start.length + rest, FileTypes.typeOf(name, start));
  }

  /** Whether its bytes are what its name says. A name with no known ending says nothing. */
  public boolean isAsNamed() {
    return FileTypes.fits(name, type);
  }
}
