package io.sunlit.tenants.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the parts of an .xlsx before anything is read from it: no more than a bounded
 * number of bytes is ever unpacked, no document type is accepted, and merged cells are found.
 */
final class WorkbookParts {

  /** A table of 5,710 items has about 10 MB. */
  private static final long MAX_UNPACKED = 100L << 20;

  private static final int MAX_PARTS = 500;
  private static final int MAX_MERGED = 20;

  private long left = MAX_UNPACKED;
  private final List<String> merged = new ArrayList<>();

  private WorkbookParts() {}

  /**
   * The merged areas of the first sheet, such as {@code B3:B5}; at most twenty.
   *
   * @throws WorkbookRefused if it is no .xlsx, or one that could do harm
   */
  static List<String> mergedCells(Path file) {
    WorkbookParts parts = new WorkbookParts();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_PARTS) {
        throw tooLarge();
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry part = all.nextElement();
        try (InputStream in = parts.counting(zip.getInputStream(part))) {
          parts.look(part.getName(), in);
        }
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw notAWorkbook();
      }
    } catch (ZipException e) {
      throw notAWorkbook();
    } catch (IOException | XMLStreamException e) {
      throw new WorkbookRefused(
          "文件已损坏，无法读取：请用 Excel 打开并另存为 .xlsx 后重试",
          "The file is damaged: open it in Excel and save it as .xlsx again");
    }
    return parts.merged;
  }

  private void look(String name, InputStream in) throws IOException, XMLStreamException {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return;
    }
    boolean sheet = name.equals("xl/worksheets/sheet1.xml");
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new WorkbookRefused(
            "文件中含有文档类型声明（DOCTYPE），不能导入：请用 Excel 另存为 .xlsx 后重试",
            "The file declares a document type (DOCTYPE), which no workbook needs: save it in Excel"
                + " as .xlsx again");
      }
      if (sheet
          && event == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("mergeCell")
          && merged.size() < MAX_MERGED) {
        merged.add(String.valueOf(xml.getAttributeValue(null, "ref")));
      }
    }
    xml.close();
  }

  private InputStream counting(InputStream in) {
    return new java.io.FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
      }
    };
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw tooLarge();
    }
  }

  private static WorkbookRefused tooLarge() {
    return new WorkbookRefused(
        "解压后的内容过大，可能是压缩炸弹，已拒绝：请拆分成多个文件",
        "Unpacked it is too large, as zip bombs are: split it into several files");
  }

  private static WorkbookRefused notAWorkbook() {
    return new WorkbookRefused(
        "不是 .xlsx 工作簿：请用 Excel 另存为“Excel 工作簿(*.xlsx)”后重试",
        "Not an .xlsx workbook: save it in Excel as .xlsx");
  }
}
