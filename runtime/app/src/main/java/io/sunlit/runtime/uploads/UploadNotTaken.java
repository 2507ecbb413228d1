package io.sunlit.runtime.uploads;

import io.sunlit.tenants.Refusal;

/** A file that this installation does not take; the code says why. */
public final class UploadNotTaken extends Refusal {

  private UploadNotTaken(String code, String message, Object... arguments) {
    super(Kind.INVALID, code, message, arguments);
  }

  static UploadNotTaken tooLarge(long bytes, long largest) {
    return new UploadNotTaken(
        "upload-too-large",
        "Expected at most %d bytes, but there are %d".formatted(largest, bytes),
        largest / (1024 * 1024));
  }

  static UploadNotTaken empty() {
    return new UploadNotTaken("upload-empty", "Expected a file, but it is empty");
  }

  static UploadNotTaken badName(String name) {
    return new UploadNotTaken("upload-name", "Expected a file name, but it is " + name);
  }

  static UploadNotTaken badReference(String reference) {
    return new UploadNotTaken(
        "upload-reference", "Expected a reference of a form, but it is " + reference);
  }

  static UploadNotTaken chunkTooLarge(long bytes, long largest) {
    return new UploadNotTaken(
        "upload-chunk-too-large",
        "Expected a chunk of at most %d bytes, but it has %d".formatted(largest, bytes));
  }

  static UploadNotTaken tooMany(int most, long mostBytes) {
    return new UploadNotTaken(
        "upload-too-many",
        "Expected at most %d files and %d bytes".formatted(most, mostBytes),
        most,
        mostBytes / (1024 * 1024));
  }
}
