package io.sunlit.runtime.cli;

import io.sunlit.forms.FormUnreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
      String text = text(bytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw FormUnreadable.missing(file.toString());
    }
  }

  /**
   * The next line, null at the end.
   *
   * @throws FormUnreadable if it is too long, or not UTF-8; the next call goes on after it
   */
  static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < LARGEST) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    if (tooLong) {
      throw FormUnreadable.tooLarge();
    }
    return text(line.toByteArray());
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw FormUnreadable.notUtf8();
    }
  }
}
