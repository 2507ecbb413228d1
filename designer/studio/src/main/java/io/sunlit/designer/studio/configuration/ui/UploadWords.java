package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What a field for files says, in the reader's language. */
final class UploadWords {

  private UploadWords() {}

  static UploadI18N of(Component page, String choose, String drop) {
    String unreadable = page.getTranslation("designer.upload.rejected");
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setOne(page.getTranslation(choose)))
        .setDropFiles(new UploadI18N.DropFiles().setOne(page.getTranslation(drop)))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(unreadable)
                .setFileIsTooBig(unreadable)
                .setIncorrectFileType(unreadable))
        .setUnits(List.of("B", "KB", "MB", "GB"));
  }
}
