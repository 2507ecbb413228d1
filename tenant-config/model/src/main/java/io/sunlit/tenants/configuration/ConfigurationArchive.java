package io.sunlit.tenants.configuration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of counties as a .zip. Read within bounds that no archive can talk its way around: what
 * an entry says of its size is not believed.
 */
public final class ConfigurationArchive {

  private static final int MAX_ENTRIES = 20_000;
  private static final int MAX_FILE = 4_000_000;
  private static final long MAX_ALL = 64_000_000;
  private static final int BUFFER = 16_384;

  private ConfigurationArchive() {}

  /**
   * Reads the files of an archive: of a library ({@code counties/…}), of one county, or of either
   * in one folder around it.
   *
   * @throws ConfigurationRefused if it is no .zip, is too large, or has names that lead out of it
   */
  public static ConfigurationFiles read(InputStream in) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<ConfigurationProblem> problems = new ArrayList<>();
    long left = MAX_ALL;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        entries++;
        if (entries > MAX_ENTRIES) {
          throw refused("压缩包中的文件超过 20,000 个：请拆分", "More than 20,000 files: split it");
        }
        String name = entry.getName().replace('\\', '/');
        if (entry.isDirectory()) {
          continue;
        }
        if (leadsOut(name)) {
          throw refused(
              "压缩包中的文件名“%s”指向包外：请重新打包".formatted(name),
              "The name '%s' leads out of the archive: pack it again".formatted(name));
        }
        byte[] bytes = bytes(zip, name, left);
        left -= bytes.length;
        if (!isNote(name)) {
          String text = text(name, bytes, problems);
          if (text != null) {
            texts.put(name, text);
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw refused("不是可以读取的 .zip 压缩包：请重新打包", "Not a .zip archive that can be read: pack it again");
    } catch (IOException e) {
      throw refused("压缩包已损坏：请重新打包", "The archive is damaged: pack it again");
    }
    if (texts.isEmpty() && problems.isEmpty()) {
      throw refused(
          "压缩包中没有配置文件：请放入 counties 文件夹，或一个县的文件夹",
          "No configuration files: put in the folder counties, or that of one county");
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return new ConfigurationFiles(rooted(texts));
  }

  /**
   * Writes files as an archive, in the order of their paths and without times, so that it is the
   * same again.
   */
  public static void write(ConfigurationFiles files, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.matches("^[A-Za-z]:.*")
        || List.of(name.split("/")).contains("..");
  }

  /** Notes, hidden files, and what macOS puts beside them. */
  private static boolean isNote(String name) {
    return name.endsWith(".md")
        || name.startsWith(".")
        || name.contains("/.")
        || name.startsWith("__MACOSX/");
  }

  private static byte[] bytes(InputStream in, String name, long left) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    int read;
    while ((read = in.read(buffer)) > 0) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > MAX_FILE || bytes.size() > left) {
        throw refused(
            "压缩包过大（“%s”，单个文件最多 4 MB，全部最多 64 MB）：请拆分".formatted(name),
            "Too large at '%s' (a file has at most 4 MB, all of them 64 MB): split it"
                .formatted(name));
      }
    }
    return bytes.toByteArray();
  }

  private static @Nullable String text(
      String name, byte[] bytes, List<ConfigurationProblem> problems) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(
          new ConfigurationProblem(
              name,
              0,
              null,
              "不是 UTF-8 文本：请另存为 UTF-8 编码的 YAML，或移出压缩包",
              "Not UTF-8 text: save it as YAML in UTF-8, or take it out"));
      return null;
    }
  }

  /** Takes away a folder that is around everything, and puts a single county below counties. */
  private static SortedMap<String, String> rooted(SortedMap<String, String> texts) {
    SortedMap<String, String> files = texts;
    String around = null;
    if (!files.containsKey("county.yaml")) {
      String first = files.firstKey();
      String folder = first.contains("/") ? first.substring(0, first.indexOf('/') + 1) : "";
      boolean known =
          List.of("counties/", "platform/", "provinces/", "calendars/").contains(folder);
      if (!folder.isEmpty()
          && !known
          && files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
        around = folder.substring(0, folder.length() - 1);
        SortedMap<String, String> inside = new TreeMap<>();
        texts.forEach((path, text) -> inside.put(path.substring(folder.length()), text));
        files = inside;
      }
    }
    if (!files.containsKey("county.yaml")) {
      return files;
    }
    String code = codeOf(String.valueOf(files.get("county.yaml")), around);
    SortedMap<String, String> below = new TreeMap<>();
    files.forEach((path, text) -> below.put("counties/" + code + "/" + path, text));
    return below;
  }

  /** The county's code; what is around it, if the file does not say: that is refused later. */
  private static String codeOf(String county, @Nullable String around) {
    return county
        .lines()
        .filter(line -> line.startsWith("code:"))
        .map(line -> line.substring("code:".length()).replace("\"", "").replace("'", "").strip())
        .findFirst()
        .orElse(around == null ? "county" : around);
  }

  private static ConfigurationRefused refused(String zh, String en) {
    return new ConfigurationRefused(List.of(new ConfigurationProblem("*.zip", 0, null, zh, en)));
  }
}
