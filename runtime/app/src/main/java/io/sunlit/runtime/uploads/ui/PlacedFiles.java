package io.sunlit.runtime.uploads.ui;

import io.sunlit.forms.addon.FileRefused;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.uploads.ChunkOutOfOrder;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.runtime.uploads.UploadedFile;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of some places, for whoever sends the request: the officer is asked for each time. */
final class PlacedFiles implements FormFiles {

  private final KeepingUploads uploads;
  private final RefusalTexts refusals;
  private final CurrentOfficer current;
  private final @Nullable UploadPlace place;
  private final List<UploadPlace> shown;
  private final Runnable mayWrite;
  private final Locale locale;

  PlacedFiles(
      KeepingUploads uploads,
      RefusalTexts refusals,
      CurrentOfficer current,
      @Nullable UploadPlace place,
      List<UploadPlace> shown,
      Runnable mayWrite,
      Locale locale) {
    this.uploads = uploads;
    this.refusals = refusals;
    this.current = current;
    this.place = place;
    this.shown = shown;
    this.mayWrite = mayWrite;
    this.locale = locale;
  }

  @Override
  public int chunkBytes() {
    return Math.toIntExact(uploads.settings().chunk().toBytes());
  }

  @Override
  public long largestBytes() {
    return uploads.settings().largestFile().toBytes();
  }

  @Override
  public String begin(String reference, String name, long bytes) {
    return writing(into -> uploads.begin(current.get(), into, reference, name, bytes));
  }

  @Override
  public long append(String reference, String id, long at, byte[] chunk) {
    return writing(into -> uploads.append(current.get(), into, reference, id, at, chunk));
  }

  @Override
  public void remove(String reference, String id) {
    writing(
        from -> {
          uploads.remove(current.get(), from, reference, id);
          return id;
        });
  }

  private <T> T writing(Function<UploadPlace, T> work) {
    UploadPlace into = place;
    if (into == null) {
      throw new FileRefused(403, "read-only", "", 0);
    }
    try {
      mayWrite.run();
      return work.apply(into);
    } catch (Refusal refusal) {
      throw refused(refusal);
    }
  }

  @Override
  public List<Held> behind(String reference) {
    return places()
        .flatMap(each -> uploads.behind(each, reference).stream())
        .map(file -> new Held(file.id(), file.name(), file.bytes()))
        .toList();
  }

  @Override
  public Content read(String reference, String id) {
    UploadedFile file =
        places()
            .flatMap(each -> uploads.behind(each, reference).stream())
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new FileRefused(404, "upload-not-found", "", 0));
    String type = file.type() == null ? "application/octet-stream" : file.type();
    return new Content(file.name(), type, file.bytes(), uploads.content(file));
  }

  /** Only those of the county of whoever asks, whatever the screen was opened for. */
  private Stream<UploadPlace> places() {
    Officer officer = current.get();
    return Stream.concat(Stream.ofNullable(place), shown.stream())
        .filter(each -> each.tenant().equals(officer.tenant()))
        .distinct();
  }

  private FileRefused refused(Refusal refusal) {
    int status =
        switch (refusal.kind()) {
          case NOT_FOUND -> 404;
          case FORBIDDEN -> 403;
          case INVALID -> 422;
          case CONFLICT -> 409;
        };
    return new FileRefused(
        status,
        refusal.code(),
        refusals.text(refusal, current.get().tenant(), locale),
        refusal instanceof ChunkOutOfOrder order ? order.received() : 0);
  }
}
