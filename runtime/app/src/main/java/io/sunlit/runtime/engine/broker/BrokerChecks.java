package io.sunlit.runtime.engine.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/**
 * What must be right before the broker can start; each problem is one line that says what to do.
 */
final class BrokerChecks {

  static final int OLDEST_JAVA = 21;

  private BrokerChecks() {}

  static void java(int feature) {
    if (feature < OLDEST_JAVA) {
      throw new BrokerTrouble(
          "The engine needs Java %d or newer, but this is Java %d: start with a newer one"
              .formatted(OLDEST_JAVA, feature));
    }
  }

  static void distribution(Path home) {
    if (!Files.isDirectory(home.resolve("lib")) || !Files.isDirectory(home.resolve("config"))) {
      throw new BrokerTrouble(
          "No engine distribution in %s: unpack it there or set sunlit.engine.home"
              .formatted(home.toAbsolutePath().normalize()));
    }
  }

  static void disk(Path folder, DataSize minFree) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < minFree.toBytes()) {
        throw new BrokerTrouble(
            "Only %d MB free under %s, and the engine needs %d: make room"
                .formatted(free >> 20, folder, minFree.toMegabytes()));
      }
    } catch (IOException e) {
      throw new BrokerTrouble("The free space under " + folder + " cannot be told", e);
    }
  }
}
