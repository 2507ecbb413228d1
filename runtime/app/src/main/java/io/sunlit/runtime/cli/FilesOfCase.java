package io.sunlit.runtime.cli;

import io.sunlit.forms.AttachedFile;
import io.sunlit.forms.AttachedFiles;
import io.sunlit.forms.FormUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The files of a case in a folder: {@code {"files::1":["plan.pdf",{"path":"a/1","name":"x.jpg"}]}}.
 * Size and type are those of the bytes.
 */
final class FilesOfCase {

  private FilesOfCase() {}

  /**
   * Reads the files, with paths below the folder. One whose path leads out of it is not opened: it
   * has its path as its name, which the judge refuses.
   *
   * @throws FormUnreadable if there is no such file
   */
  static AttachedFiles read(JsonNode json, Path folder) {
    Map<String, List<AttachedFile>> byReference = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      List<AttachedFile> behind = new ArrayList<>();
      for (JsonNode file : entry.getValue()) {
        behind.add(one(file, folder));
      }
      byReference.put(entry.getKey(), List.copyOf(behind));
    }
    return byReference::get;
  }

  private static AttachedFile one(JsonNode json, Path folder) {
    String path = json.isString() ? json.stringValue() : json.path("path").asString("");
    try {
      Path file = Path.of(path).normalize();
      if (path.contains("..") || file.isAbsolute() || leadsOut(folder.resolve(file), folder)) {
        return new AttachedFile("../" + path, 0, "application/octet-stream");
      }
      String name = json.path("name").asString(file.getFileName().toString());
      try (InputStream content = Files.newInputStream(folder.resolve(file))) {
        return AttachedFile.of(name, content);
      }
    } catch (IOException | InvalidPathException e) {
      throw FormUnreadable.missing(path);
    }
  }

  /** Through a symbolic link. */
  private static boolean leadsOut(Path file, Path folder) throws IOException {
    return !file.toRealPath().startsWith(folder.toRealPath());
  }
}
