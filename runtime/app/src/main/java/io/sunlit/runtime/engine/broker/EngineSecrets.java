package io.sunlit.runtime.engine.broker;

import io.sunlit.runtime.engine.EngineSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The two secrets that application and engine share. The embedded one's are made on first use. */
public final class EngineSecrets {

  private final EngineSettings settings;
  private final EngineFolder folder;

  public EngineSecrets(EngineSettings settings, EngineFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /** What tokens are signed with. */
  String token() {
    return settings.mode() == EngineSettings.Mode.EMBEDDED
        ? folder.tokenSecret()
        : given(settings.tokenSecret(), settings.tokenSecretFile(), "token-secret");
  }

  /** What the exporter shows. */
  public String records() {
    return switch (settings.mode()) {
      case EMBEDDED -> folder.recordsSecret();
      case EXTERNAL ->
          given(settings.recordsSecret(), settings.recordsSecretFile(), "records-secret");
      case OFF -> ""; // lets nobody in
    };
  }

  private static String given(@Nullable String value, @Nullable Path file, String name) {
    if (value != null && !value.isBlank()) {
      return value.strip();
    }
    if (file == null) {
      throw new IllegalStateException(
          "Expected sunlit.engine.%s or sunlit.engine.%s-file, because sunlit.engine.mode=external"
              .formatted(name, name));
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException("The file " + file + " cannot be read", e);
    }
  }
}
