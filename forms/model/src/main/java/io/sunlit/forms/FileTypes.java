package io.sunlit.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by its bytes, told by Apache Tika's table of signatures. The name only picks among
 * what the bytes allow: {@code a.csv} is a kind of plain text, {@code a.doc} one of Microsoft's
 * compound files. Never does it make something of bytes that have no signature.
 */
final class FileTypes {

  /** How much of a file is looked at, from its start. */
  static final int BYTES_LOOKED_AT = 1 << 20;

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry KINDS = TYPES.getMediaTypeRegistry();
  private static final MediaType OFD = MediaType.application("ofd");

  /** What a packed document has inside. OFD is GB/T 33190, the layout format of public records. */
  private static final Map<String, MediaType> BY_ENTRY =
      Map.of(
          "word/",
          MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document"),
          "xl/",
          MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          "ppt/",
          MediaType.application("vnd.openxmlformats-officedocument.presentationml.presentation"),
          "OFD.xml",
          OFD);

  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_UNPACKED = 8 << 20;

  private FileTypes() {}

  /**
   * The type of a file.
   *
   * @param start its first bytes, all of them if there are no more than {@link #BYTES_LOOKED_AT}
   */
  static String typeOf(String name, byte[] start) {
    MediaType byBytes = byBytes(start);
    MediaType named = byName(name);
    if (byBytes.equals(MediaType.OCTET_STREAM)) {
      boolean text = isKindOf(named, MediaType.TEXT_PLAIN) && chineseText(start);
      return (text ? named : byBytes).toString();
    }
    boolean packed = isKindOf(byBytes, MediaType.APPLICATION_ZIP);
    MediaType known = packed ? unpacked(start, byBytes) : byBytes;
    boolean narrower = isKindOf(named, known) && !(packed && hasSignatureBelow(named, known));
    return (narrower ? named : known).toString();
  }

  /** Whether a type is what a file's name says, or a kind of it. */
  static boolean fits(String name, String type) {
    MediaType named = byName(name);
    MediaType actual = MediaType.parse(type);
    if (actual == null || actual.equals(MediaType.OCTET_STREAM)) {
      return !hasSignatureBelow(named, MediaType.OCTET_STREAM);
    }
    return isKindOf(actual, named);
  }

  private static boolean isKindOf(MediaType type, MediaType kind) {
    return KINDS.isInstanceOf(type, KINDS.normalize(kind));
  }

  /** Whether the bytes of such a file would tell more than those of the wider type. */
  private static boolean hasSignatureBelow(MediaType type, MediaType wider) {
    MediaType t = type;
    while (t != null && !t.equals(wider)) {
      if (hasSignature(t)) {
        return true;
      }
      t = KINDS.getSupertype(t);
    }
    return false;
  }

  private static boolean hasSignature(MediaType type) {
    try {
      return type.equals(MediaType.TEXT_PLAIN)
          || BY_ENTRY.containsValue(type)
          || TYPES.forName(type.toString()).hasMagic();
    } catch (MimeTypeException e) {
      throw new IllegalStateException("Expected a type of Tika's table, but it is " + type, e);
    }
  }

  private static MediaType byName(String name) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".ofd")) {
      return OFD;
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return TYPES.detect(null, metadata);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MediaType byBytes(byte[] start) {
    try {
      return TYPES.detect(new ByteArrayInputStream(start), new Metadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of document in a ZIP file; the given type if it is none that we know. */
  private static MediaType unpacked(byte[] start, MediaType otherwise) {
    MediaType found = unpacked(start);
    return found == null ? otherwise : found;
  }

  private static @Nullable MediaType unpacked(byte[] start) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(start))) {
      byte[] buffer = new byte[8192];
      int unpacked = 0;
      for (int i = 0; i < MOST_ENTRIES && unpacked < MOST_UNPACKED; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return null;
        }
        for (Map.Entry<String, MediaType> known : BY_ENTRY.entrySet()) {
          if (entry.getName().startsWith(known.getKey())) {
            return known.getValue();
          }
        }
        int read = 0;
        while (read >= 0 && unpacked < MOST_UNPACKED) {
          unpacked += read;
          read = zip.read(buffer);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // cut off after the first megabyte, or no ZIP after all: what was seen is what is known
      return null;
    }
    return null;
  }

  /** Whether it is text in GB 18030, which Chinese editors still write and Tika does not know. */
  private static boolean chineseText(byte[] start) {
    CharsetDecoder decoder = Charset.forName("GB18030").newDecoder();
    CharBuffer text = CharBuffer.allocate(start.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(start), text, false);
    return !result.isError()
        && text.flip().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }
}
