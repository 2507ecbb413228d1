package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** A field for a file, in the reader's language. */
public final class FileField extends Upload {

  private static final long serialVersionUID = 1L;

  /**
   * @param texts first part of the keys of what it says: choose, drop, and rejected of a file that
   *     is too large or of another type
   * @param largest bytes
   * @param types such as {@code .zip}
   */
  public FileField(UploadHandler handler, String texts, int largest, String... types) {
    super(handler);
    setMaxFileSize(largest);
    setAcceptedFileTypes(types);
    String choose = getTranslation(texts + "choose");
    String drop = getTranslation(texts + "drop");
    String rejected = getTranslation(texts + "rejected");
    String failed = getTranslation("designer.upload.failed");
    setI18n(
        new UploadI18N()
            .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
            .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
            .setError(
                new UploadI18N.Error()
                    .setTooManyFiles(rejected)
                    .setFileIsTooBig(rejected)
                    .setIncorrectFileType(rejected))
            .setUploading(
                new UploadI18N.Uploading()
                    .setStatus(
                        new UploadI18N.Uploading.Status()
                            .setConnecting(getTranslation("designer.upload.connecting"))
                            .setStalled(getTranslation("designer.upload.stalled"))
                            .setProcessing(getTranslation("designer.upload.processing"))
                            .setHeld(getTranslation("designer.upload.held")))
                    .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                            .setPrefix(getTranslation("designer.upload.remaining"))
                            .setUnknown(""))
                    .setError(
                        new UploadI18N.Uploading.Error()
                            .setServerUnavailable(failed)
                            .setUnexpectedServerError(failed)
                            .setForbidden(failed)
                            .setFileTooLarge(rejected)))
            .setFile(
                new UploadI18N.File()
                    .setRetry(getTranslation("designer.upload.retry"))
                    .setStart(getTranslation("designer.upload.start"))
                    .setRemove(getTranslation("designer.upload.remove")))
            .setUnits(List.of("B", "KB", "MB", "GB")));
  }
}
