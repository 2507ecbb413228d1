package io.sunlit.runtime.uploads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file, whole or on its way.
 *
 * @param reference what the form's field holds, such as {@code files::3f2a}
 * @param bytes its size, as it was announced
 * @param received how much of it is there
 * @param type its media type by its content, or null while it is not whole
 * @param checksum SHA-256, or null while it is not whole
 * @param uploadedBy user name
 */
public record UploadedFile(
    String id,
    UploadPlace place,
    String reference,
    String name,
    long bytes,
    long received,
    @Nullable String type,
    @Nullable String checksum,
    String uploadedBy,
    Instant startedAt) {

  public boolean whole() {
    return checksum != null;
  }
}
