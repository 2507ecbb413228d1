package io.sunlit.forms.addon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A host that keeps files in memory, and can be told to fail. */
final class KeptInMemory implements FormFiles {

  static final int CHUNK = 256 * 1024;
  static final long LARGEST = 8L * 1024 * 1024;

  private record File(String reference, String name, long bytes, ByteArrayOutputStream content) {}

  private final Map<String, File> files = new LinkedHashMap<>();
  private int chunks;

  @Override
  public int chunkBytes() {
    return CHUNK;
  }

  @Override
  public long largestBytes() {
    return LARGEST;
  }

  @Override
  public synchronized String begin(String reference, String name, long bytes) {
    if (name.endsWith(".exe")) {
      throw new FileRefused(422, "file-type", "不能上传程序，请换成 PDF 或者图片。", 0);
    }
    String id = "file-" + (files.size() + 1);
    files.put(id, new File(reference, name, bytes, new ByteArrayOutputStream()));
    return id;
  }

  @Override
  public synchronized long append(String reference, String id, long at, byte[] chunk) {
    File file = files.get(id);
    if (file == null || !file.reference().equals(reference)) {
      throw new FileRefused(404, "file-unknown", "", 0);
    }
    if (at != file.content().size()) {
      throw new FileRefused(409, FileRefused.OUT_OF_ORDER, "", file.content().size());
    }
    chunks++;
    file.content().writeBytes(chunk);
    return file.content().size();
  }

  @Override
  public synchronized void remove(String reference, String id) {
    files.remove(id);
  }

  @Override
  public synchronized List<Held> behind(String reference) {
    return files.entrySet().stream()
        .filter(e -> e.getValue().reference().equals(reference))
        .filter(e -> e.getValue().content().size() == e.getValue().bytes())
        .map(e -> new Held(e.getKey(), e.getValue().name(), e.getValue().bytes()))
        .toList();
  }

  @Override
  public synchronized Content read(String reference, String id) {
    File file = files.get(id);
    if (file == null) {
      throw new FileRefused(404, "file-unknown", "没有这个文件。", 0);
    }
    return new Content(
        file.name(),
        "application/octet-stream",
        file.bytes(),
        new ByteArrayInputStream(file.content().toByteArray()));
  }

  synchronized int chunks() {
    return chunks;
  }

  synchronized int count() {
    return files.size();
  }

  synchronized byte[] content(String name) {
    return files.values().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow()
        .content()
        .toByteArray();
  }
}
