package io.sunlit.runtime.uploads;

import io.sunlit.tenants.Refusal;

/** There is no such upload, or not for this officer at this place: the two are told alike. */
public final class UploadNotFound extends Refusal {

  UploadNotFound(String id) {
    super(Kind.NOT_FOUND, "upload-not-found", "Upload " + id + " not found");
  }
}
