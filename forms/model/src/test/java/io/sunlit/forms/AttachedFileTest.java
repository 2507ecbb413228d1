package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is decided by its bytes; the name must not say something else. */
class AttachedFileTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @ParameterizedTest(name = "{0} with {1} is {2}, as named: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "plan.pdf | pdf | application/pdf | true",
        "PLAN.PDF | pdf | application/pdf | true",
        "无后缀 | pdf | application/pdf | true",
        "plan.pdf | exe | application/x-msdownload | false",
        "plan.pdf | zip | application/zip | false",
        "plan.pdf | text | text/plain | false",
        "plan.pdf | noise | application/octet-stream | false",
        "plan.pdf | nothing | application/octet-stream | false",
        "plan.docx | pdf | application/pdf | false",
        "photo.jpg | png | image/png | false",
        "photo.png | png | image/png | true",
        "photo.jpeg | jpeg | image/jpeg | true",
        "photo.jpg | html | text/html | false",
        "list.csv | text | text/csv | true",
        "说明.txt | gb18030 | text/plain | true",
        "说明.txt | noise | application/octet-stream | false",
        "说明.txt | utf8 | text/plain | true",
        "old.doc | compound | application/msword | true",
        "old.xls | compound | application/vnd.ms-excel | true",
        "old.doc | docx | application/vnd.openxmlformats-officedocument.wordprocessingml.document | false",
        "plan.docx | docx | application/vnd.openxmlformats-officedocument.wordprocessingml.document | true",
        "plan.docx | docxWps | application/vnd.openxmlformats-officedocument.wordprocessingml.document | true",
        "plan.docx | xlsx | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | false",
        "plan.docx | zip | application/zip | false",
        "plan.odt | zip | application/zip | false",
        "all.zip | zip | application/zip | true",
        "all.zip | docx | application/vnd.openxmlformats-officedocument.wordprocessingml.document | true",
        "doc.ofd | ofd | application/ofd | true",
        "doc.ofd | zip | application/zip | false",
      })
  void isWhatItsBytesSay(String name, String content, String type, boolean asNamed)
      throws IOException {
    byte[] bytes = content(content);

    AttachedFile file = AttachedFile.of(name, new ByteArrayInputStream(bytes));

    assertThat(file).isEqualTo(new AttachedFile(name, bytes.length, type));
    assertThat(file.isAsNamed()).isEqualTo(asNamed);
  }

  @Test
  void countsTheBytesThatItDoesNotLookAt() throws IOException {
    byte[] large = new byte[(3 << 20) + 7];
    System.arraycopy(content("pdf"), 0, large, 0, 5);

    assertThat(AttachedFile.of("a.pdf", new ByteArrayInputStream(large)))
        .isEqualTo(new AttachedFile("a.pdf", large.length, "application/pdf"));
  }

  @Test
  void doesNotUnpackABomb() throws IOException {
    byte[] bomb = zip(new String[] {"[Content_Types].xml", "word/document.xml"}, 20 << 20);

    AttachedFile file = AttachedFile.of("a.docx", new ByteArrayInputStream(bomb));

    assertThat(file.type()).as("the second entry is not reached").isNotEqualTo(WORD);
  }

  private static byte[] content(String kind) throws IOException {
    return switch (kind) {
      case "pdf" -> ascii("%PDF-1.7\n1 0 obj\n");
      case "exe" -> HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000");
      case "png" -> HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000100000001008");
      case "jpeg" -> HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");
      case "compound" -> HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
      case "noise" -> HexFormat.of().parseHex("0001028384ff00fe7f80900b0c0e0f10111213");
      case "nothing" -> new byte[0];
      case "html" -> ascii("<!DOCTYPE html><html><head></head><body>x</body></html>");
      case "text" -> ascii("a,b\n1,2\n");
      case "utf8" -> "材料说明：平面图一份\n".getBytes(StandardCharsets.UTF_8);
      case "gb18030" -> "材料说明：平面图一份\n".getBytes(Charset.forName("GB18030"));
      case "zip" -> zip(new String[] {"a.txt", "b/c.txt"}, 10);
      case "docx" -> zip(new String[] {"[Content_Types].xml", "word/document.xml"}, 10);
      case "docxWps" -> zip(new String[] {"docProps/app.xml", "word/document.xml"}, 10);
      case "xlsx" -> zip(new String[] {"[Content_Types].xml", "xl/workbook.xml"}, 10);
      case "ofd" -> zip(new String[] {"OFD.xml", "Doc_0/Document.xml"}, 10);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String[] entries, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        byte[] part = new byte[Math.min(size, 1 << 20)];
        for (int written = 0; written < size; written += part.length) {
          zip.write(part);
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
