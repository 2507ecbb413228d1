package io.sunlit.runtime.engine.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The secret that the exporter shows. */
public final class RecordsSecret {

  /** Somebody else knocks. */
  static final class NotShown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotShown() {
      super("Expected the secret of the engine", null, false, false);
    }
  }

  private final Supplier<String> source;
  private volatile String value = "";

  /**
   * @param source gives the secret, or a blank text if there is none; asked when it is first needed
   */
  public RecordsSecret(Supplier<String> source) {
    this.source = source;
  }

  /**
   * @throws NotShown if it is another one, or none
   */
  void check(@Nullable String shown) {
    if (value.isBlank()) {
      value = source.get();
    }
    if (shown == null || value.isBlank() || !MessageDigest.isEqual(bytes(shown), bytes(value))) {
      throw new NotShown();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
