package io.sunlit.tenants.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads which heading of a county's own workbook stands for which standard column: {@code columns:
 * { 职权名称: 事项名称 }}.
 */
public final class HeadingsFile {

  private HeadingsFile() {}

  /**
   * @return standard title by the county's heading
   * @throws ConfigurationRefused with all problems of the file
   */
  public static Map<String, String> read(String file, String text) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    Map<String, String> columns = Map.of();
    YamlCursor cursor = YamlCursor.open(file, text, problems);
    if (cursor != null) {
      columns = cursor.textEntries("columns");
      cursor.done();
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return columns;
  }
}
