package io.sunlit.engineplugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds a secret that the platform hands to the broker: in a variable, or in a file it names. */
final class Secrets {

  private Secrets() {}

  /**
   * @param name name of the variable; {@code name_FILE} names a file instead
   * @throws IllegalStateException if neither is set or the file cannot be read: without a secret
   *     the broker must not start
   */
  static String read(Map<String, String> environment, String name) {
    String secret = environment.get(name);
    if (secret != null && !secret.isBlank()) {
      return secret.strip();
    }
    String file = environment.get(name + "_FILE");
    if (file == null || file.isBlank()) {
      throw new IllegalStateException(
          "Expected a secret in the environment variable " + name + " or " + name + "_FILE");
    }
    return readFile(Path.of(file));
  }

  static String readFile(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the secret in " + file, e);
    }
  }
}
