package io.sunlit.runtime.cli;

import io.sunlit.forms.FormUnreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the files of the form command, never more of them than can be used. */
final class FormFiles {

  /** More than any form or submission may have; what is beyond is not read. */
  private static final int LARGEST = 8 << 20;

  private FormFiles() {}

  /**
   * @throws FormUnreadable if there is no such file, or it is too large
   */
  static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw FormUnreadable.tooLarge();
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw FormUnreadable.missing(file.toString());
    }
  }

  /**
   * The next line, null at the end; of a line that is too long only its beginning.
   *
   * @throws FormUnreadable if it is too long; the next call goes on after it
   */
  static @Nullable String line(BufferedReader in) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    for (int c = in.read(); ; c = in.read()) {
      if (c < 0 && line.isEmpty() && !tooLong) {
        return null;
      }
      if (c < 0 || c == '\n') {
        break;
      }
      if (line.length() < LARGEST) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
    }
    if (tooLong) {
      throw FormUnreadable.tooLarge();
    }
    return line.toString();
  }
}
