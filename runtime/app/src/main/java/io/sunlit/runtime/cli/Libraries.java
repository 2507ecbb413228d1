package io.sunlit.runtime.cli;

import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ShippedLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the tenant configuration that a command speaks of. */
final class Libraries {

  private static final String COUNTY_FILE = "county.yaml";
  private static final String COUNTIES = "counties";

  private Libraries() {}

  /** What is shipped. */
  static TenantLibrary shipped() {
    return ShippedLibrary.onClassPath(Libraries.class.getClassLoader());
  }

  /**
   * A folder of one's own, with what it leaves out taken from what is shipped; what is shipped if
   * there is none.
   *
   * @throws IllegalArgumentException if it is no folder
   * @throws io.sunlit.tenants.configuration.ConfigurationRefused if a file is not as it must be
   */
  static TenantLibrary of(@Nullable Path folder) {
    return folder == null ? shipped() : TenantLibrary.read(files(folder), shipped());
  }

  /**
   * The files of a folder that is a library, or of one that is a single county's.
   *
   * @throws IllegalArgumentException if it is no folder
   */
  static ConfigurationFiles files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("Expected a folder, but there is none at " + folder);
    }
    ConfigurationFiles read = ConfigurationFiles.read(folder);
    if (read.text(COUNTY_FILE) == null) {
      return read;
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    SortedMap<String, String> below = new TreeMap<>();
    read.texts().forEach((path, text) -> below.put(COUNTIES + "/" + name + "/" + path, text));
    return new ConfigurationFiles(below);
  }

  /** The county of a folder without its items, for judging one of them by itself. */
  static TenantLibrary ofCountyWithoutItems(Path folder, TenantLibrary shipped) {
    SortedMap<String, String> without = new TreeMap<>();
    files(folder)
        .texts()
        .forEach(
            (path, text) -> {
              if (!path.contains("/items/")) {
                without.put(path, text);
              }
            });
    return TenantLibrary.read(new ConfigurationFiles(without), shipped);
  }
}
