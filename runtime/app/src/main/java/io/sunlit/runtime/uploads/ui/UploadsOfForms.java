package io.sunlit.runtime.uploads.ui;

import io.sunlit.forms.addon.FormFiles;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.tenants.CurrentOfficer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives a form on a screen the files of a case, or of an application that is being taken in. */
@Component
public class UploadsOfForms {

  private final KeepingUploads uploads;
  private final RefusalTexts refusals;
  private final CurrentOfficer current;

  UploadsOfForms(KeepingUploads uploads, RefusalTexts refusals, CurrentOfficer current) {
    this.uploads = uploads;
    this.refusals = refusals;
    this.current = current;
  }

  /**
   * To fill a form in.
   *
   * @param place where new files belong
   * @param shown further places whose files the form may show, such as the case above
   * @param mayWrite throws the refusal if the officer may not add or take away files now; asked at
   *     every chunk
   */
  public FormFiles filling(
      UploadPlace place, List<UploadPlace> shown, Runnable mayWrite, Locale locale) {
    return new PlacedFiles(uploads, refusals, current, place, shown, mayWrite, locale);
  }

  /**
   * To look at a form that was filled in.
   *
   * @param shown the places whose files it may show
   */
  public FormFiles reading(List<UploadPlace> shown, Locale locale) {
    return new PlacedFiles(uploads, refusals, current, null, shown, () -> {}, locale);
  }
}
