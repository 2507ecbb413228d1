package io.sunlit.runtime.documents.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintingTest {

  private static final Instant AT = Instant.parse("2026-11-27T02:00:00Z");

  private static Printing press;

  @BeforeAll
  static void openThePress() {
    press = new Printing();
  }

  @AfterAll
  static void closeThePress() {
    press.close();
  }

  @Test
  void embedsOnlyTheCharactersThatAreUsed() throws IOException {
    byte[] pdf = press.print("试印", List.of(new Block.Text(Style.PARAGRAPH, "阳光流程")), AT);

    assertThat(pdf.length).isLessThan(40_000); // the font itself has 14 MB
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC.*");
      }
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("试印");
    }
  }

  @Test
  void printsA4PagesAndNumbersThem() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      blocks.add(new Block.Text(Style.PARAGRAPH, "第" + i + "段：依法行政，公开透明。"));
    }
    byte[] pdf = press.print("长文", blocks, AT);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3); // 22 lines each
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(text(pdf)).contains("— 1 —", "— 3 —", "第59段");
    }
  }

  @Test
  void keepsTheSignatureWithTheTextBeforeIt() throws IOException {
    for (int lines = 17; lines <= 24; lines++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        blocks.add(new Block.Text(Style.PARAGRAPH, "正文"));
      }
      blocks.add(new Block.Text(Style.SIGNATURE, "某某局（印章）"));
      blocks.add(new Block.Text(Style.SIGNATURE, "2026年11月27日"));
      byte[] pdf = press.print("落款", blocks, AT);

      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDFTextStripper last = new PDFTextStripper();
        last.setStartPage(document.getNumberOfPages());
        assertThat(last.getText(document))
            .as(lines + " lines")
            .contains("正文", "某某局（印章）", "2026年11月27日");
      }
    }
  }

  @Test
  void refusesACharacterThatWouldBeBlank() {
    assertThatThrownBy(
            () -> press.print("缺字", List.of(new Block.Text(Style.PARAGRAPH, "张\uE000三")), AT))
        .isInstanceOf(CharacterMissing.class)
        .hasMessageContaining("U+E000");
  }

  @Test
  void continuesALongCellOnTheNextPage() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add("第" + i + "行");
    }
    byte[] pdf = press.print("长表", List.of(new Block.Row("说明", lines)), AT);

    assertThat(text(pdf)).contains("第0行", "第99行");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
