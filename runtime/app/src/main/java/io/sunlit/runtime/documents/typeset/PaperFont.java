package io.sunlit.runtime.documents.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font out of our own jar, never the machine's. Read once; not for two threads at a time. */
final class PaperFont implements AutoCloseable {

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private PaperFont(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  static PaperFont read(String resource) {
    try (InputStream file = PaperFont.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(
            "Expected the font " + resource + " on the class path; the build fetches it with npm");
      }
      return new PaperFont(new TTFParser(true).parse(new RandomAccessReadBuffer(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TrueTypeFont font() {
    return font;
  }

  /**
   * Width of a character as a share of the type size.
   *
   * @throws CharacterMissing if the font has no such character
   */
  double advance(int codePoint) {
    int glyph = glyphs.getGlyphId(codePoint);
    if (glyph == 0) {
      throw new CharacterMissing(codePoint);
    }
    try {
      return font.getAdvanceWidth(glyph) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      font.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
