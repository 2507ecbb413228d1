package io.sunlit.runtime.uploads;

import io.sunlit.forms.AttachedFiles;
import io.sunlit.forms.SubmissionError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The references to files in what a form submits. */
public final class References {

  private static final String MARK = "files::";

  private References() {}

  /** All of them. */
  public static Set<String> in(JsonNode data) {
    Set<String> found = new LinkedHashSet<>();
    collect(data, found);
    return found;
  }

  private static void collect(JsonNode value, Set<String> found) {
    if (value.isString() && value.asString().startsWith(MARK)) {
      found.add(value.asString());
    }
    value.forEach(child -> collect(child, found));
  }

  /**
   * The attachments whose file does not belong to the case; file pickers are the judge's matter.
   */
  public static List<SubmissionError> strangers(JsonNode data, AttachedFiles files) {
    List<SubmissionError> errors = new ArrayList<>();
    search(data, "", files, errors);
    return errors;
  }

  private static void search(
      JsonNode value, String path, AttachedFiles files, List<SubmissionError> errors) {
    if (value.isObject()) {
      JsonNode file = value.get("file");
      if (value.size() == 2
          && value.has("name")
          && file != null
          && file.isString()
          && file.asString().startsWith(MARK)
          && files.behind(file.asString()) == null) {
        errors.add(
            new SubmissionError(
                null,
                path,
                "unknown-file",
                "附件“%s”没有上传到这个办件，请删除后重新添加。".formatted(value.get("name").asString("")),
                "Attachment “%s” was not uploaded to this case; remove it and add it again."
                    .formatted(value.get("name").asString(""))));
      }
      value.properties().forEach(e -> search(e.getValue(), join(path, e.getKey()), files, errors));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        search(value.get(i), join(path, String.valueOf(i)), files, errors);
      }
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
