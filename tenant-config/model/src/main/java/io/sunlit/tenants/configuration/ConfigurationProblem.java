package io.sunlit.tenants.configuration;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a configuration file.
 *
 * @param file path below the folder that was read, such as {@code items/food.yaml}
 * @param line line of the file, counted from 1, or 0 if it is about the whole file
 * @param key path of the key, such as {@code departments[2].posts}, or null if it is about the file
 * @param messageZh what is wrong and what to do, in Chinese
 * @param messageEn the same in English
 */
public record ConfigurationProblem(
    String file, int line, @Nullable String key, String messageZh, String messageEn) {

  /** One line: place, key and the English message. */
  @Override
  public String toString() {
    return place() + messageEn;
  }

  /** One line: place, key and the Chinese message. */
  public String toStringZh() {
    return place() + messageZh;
  }

  /** The same problem of a file in a folder below the one that was read. */
  ConfigurationProblem below(String folder) {
    return new ConfigurationProblem(folder + "/" + file, line, key, messageZh, messageEn);
  }

  private String place() {
    return file + (line > 0 ? ":" + line : "") + ": " + (key == null ? "" : key + ": ");
  }
}
