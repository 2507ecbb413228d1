package io.sunlit.runtime.documents.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints blocks as a PDF on A4. The fonts (Noto Serif SC) are embedded, of each only the characters
 * that are used, so that it looks the same on every machine.
 */
public final class Printing implements AutoCloseable {

  private final PaperFont regular = PaperFont.read("/fonts/400Regular/NotoSerifSC_400Regular.ttf");
  private final PaperFont bold = PaperFont.read("/fonts/700Bold/NotoSerifSC_700Bold.ttf");
  private final Setting setting = new Setting(regular, bold);

  /** The fonts are read by position: one document at a time. */
  private final ReentrantLock fonts = new ReentrantLock();

  /**
   * @param title shown by readers as the document's title
   * @param at moment written into the document as its creation
   * @throws CharacterMissing if the fonts lack a character
   */
  public byte[] print(String title, List<Block> blocks, Instant at) {
    fonts.lock();
    try (PDDocument document = new PDDocument()) {
      describe(document, title, at);
      PDFont plain = PDType0Font.load(document, regular.font(), true);
      PDFont strong = PDType0Font.load(document, bold.font(), true);
      List<List<Strip>> pages = Pagination.pages(setting.set(blocks), Paper.TEXT_HEIGHT);
      for (int i = 0; i < pages.size(); i++) {
        PDPage page = new PDPage(new PDRectangle((float) Paper.WIDTH, (float) Paper.HEIGHT));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          draw(pages.get(i), content, plain, strong);
          if (pages.size() > 1) {
            foot(content, plain, i + 1);
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fonts.unlock();
    }
  }

  private static void describe(PDDocument document, String title, Instant at) {
    PDDocumentInformation facts = document.getDocumentInformation();
    facts.setTitle(title);
    facts.setProducer("Sunlit");
    facts.setCreationDate(GregorianCalendar.from(at.atZone(ZoneId.of("Asia/Shanghai"))));
    document.getDocumentCatalog().setLanguage("zh-CN");
  }

  private static void draw(
      List<Strip> strips, PDPageContentStream content, PDFont plain, PDFont strong)
      throws IOException {
    content.setLineWidth(0.6f);
    double top = Paper.HEIGHT - Paper.TOP;
    for (Strip strip : strips) {
      for (Strip.Box box : strip.boxes()) {
        content.addRect(
            (float) (Paper.LEFT + box.x()),
            (float) (top - strip.height()),
            (float) box.width(),
            (float) strip.height());
        content.stroke();
      }
      for (Strip.Placed placed : strip.lines()) {
        content.beginText();
        content.setFont(placed.style().bold ? strong : plain, (float) placed.style().size);
        content.newLineAtOffset((float) (Paper.LEFT + placed.x()), (float) (top - placed.y()));
        content.showTextWithPositioning(positioned(placed, placed.style().bold ? strong : plain));
        content.endText();
      }
      top -= strip.height();
    }
  }

  /**
   * The characters, with a correction in thousandths of the size where the width is not natural.
   */
  private static Object[] positioned(Strip.Placed placed, PDFont font) throws IOException {
    LineBreaking.Line line = placed.line();
    double size = placed.style().size;
    List<Object> parts = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < line.codePoints().length; i++) {
      String character = Character.toString(line.codePoints()[i]);
      run.append(character);
      double natural = font.getStringWidth(character) / 1000 * size;
      double wanted = line.advances()[i] + placed.spread();
      if (i + 1 < line.codePoints().length && Math.abs(wanted - natural) > 0.01) {
        parts.add(run.toString());
        parts.add((float) ((natural - wanted) / size * 1000));
        run.setLength(0);
      }
    }
    parts.add(run.toString());
    return parts.toArray();
  }

  private static void foot(PDPageContentStream content, PDFont plain, int number)
      throws IOException {
    String text = "— " + number + " —";
    float size = 14;
    content.beginText();
    content.setFont(plain, size);
    double width = plain.getStringWidth(text) / 1000 * size;
    content.newLineAtOffset((float) ((Paper.WIDTH - width) / 2), (float) Paper.FOOT);
    content.showText(text);
    content.endText();
  }

  @Override
  public void close() {
    regular.close();
    bold.close();
  }
}
